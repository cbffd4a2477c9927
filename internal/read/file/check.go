package file

import (
	"fmt"
	"time"

	"github.com/isnad-news/isnad/news"
)

// Check reports what of the options cannot be followed: an unknown format, a
// time of publication that is neither RFC 3339 nor a plain day.
func (o Options) Check() error {
	switch o.Format {
	case "", news.FormatText, news.FormatHTML, FormatJSONL:
	default:
		return fmt.Errorf("unknown format %q: text, html or jsonl", o.Format)
	}
	if o.Published == "" {
		return nil
	}
	for _, layout := range []string{time.RFC3339, time.DateOnly} {
		if _, err := time.Parse(layout, o.Published); err == nil {
			return nil
		}
	}
	return fmt.Errorf("publication time %q is neither RFC 3339 nor a plain day", o.Published)
}
