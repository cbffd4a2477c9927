// Package arch holds the tests that keep the layout of isnad true: who may
// import whom, how large files and functions may grow, that every package
// says what it is, that sample names stay out of the word lists, that the rules
// which code names stand in their lists.
//
// It parses the files of the module itself and imports none of its packages.
package arch

import "strings"

// table says which of our packages each package may import. A key ending in
// /* stands for the packages one level below; a value "siblings" is never
// given, so packages below internal/annotate cannot reach each other. A
// package without a row fails, so that a drawer cannot slip in.
var table = map[string]string{
	"text":                "",
	"news":                "text",
	"lexicon":             "text",
	"outlet":              "text lexicon",
	"sample":              "",
	"internal/lang/*":     "text lexicon",
	"internal/read/*":     "text news lexicon outlet internal/lang/*",
	"internal/extract":    "text news lexicon outlet internal/lang/*",
	"internal/annotate":   "text news lexicon",
	"internal/annotate/*": "text news lexicon outlet internal/annotate internal/lang/*",
	"internal/story":      "text news lexicon outlet internal/lang/*",
	"internal/trace":      "text news lexicon outlet internal/lang/*",
	"internal/pipeline":   "text news lexicon outlet internal/lang/* internal/read/* internal/extract internal/annotate internal/annotate/* internal/story internal/trace",
	"":                    "internal/pipeline news text",
	"internal/render":     "text news",
	"internal/eval":       "text news lexicon outlet sample internal/lang/* internal/read/* internal/extract internal/annotate internal/annotate/* internal/story internal/trace internal/pipeline",
	"internal/train/*":    "text news lexicon outlet sample internal/lang/* internal/read/* internal/extract internal/annotate internal/annotate/* internal/story internal/trace internal/pipeline internal/eval",
	"internal/arch":       "",
	"cmd/isnad":           "*",
}

// row returns the row of the table for a package path relative to the module.
func row(pkg string) (string, bool) {
	if r, ok := table[pkg]; ok {
		return r, true
	}
	if i := strings.LastIndexByte(pkg, '/'); i >= 0 {
		r, ok := table[pkg[:i]+"/*"]
		return r, ok
	}
	return "", false
}

// allowed reports whether a row lets dep be imported.
func allowed(row, dep string) bool {
	for _, r := range strings.Fields(row) {
		if r == "*" || r == dep {
			return true
		}
		if base, ok := strings.CutSuffix(r, "/*"); ok {
			if i := strings.LastIndexByte(dep, '/'); i >= 0 && dep[:i] == base {
				return true
			}
		}
	}
	return false
}
