package main

import (
	"fmt"
	"slices"

	"github.com/isnad-news/isnad/internal/story"
)

// mistakes prints the groups of gold and prediction that differ.
func mistakes(w *window, m *story.Model) {
	pred := group(w, m)
	title := map[string]string{}
	byPred := map[string][]string{}
	for _, d := range w.docs {
		title[d.ID] = d.Outlet.ID + " " + d.Headline
		if d.PublishedAt != nil {
			title[d.ID] = d.PublishedAt.Format("02 15:04 ") + title[d.ID]
		}
		byPred[pred[d.ID]] = append(byPred[pred[d.ID]], d.ID)
	}
	var keys []string
	for k := range byPred {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	size := sizes(w.Gold)
	for _, k := range keys {
		ids := byPred[k]
		mixed := false
		for _, id := range ids {
			if w.label(id) != w.label(ids[0]) || size[w.label(id)] != len(ids) {
				mixed = true
			}
		}
		if !mixed {
			continue
		}
		fmt.Println("--", k)
		for _, id := range ids {
			fmt.Printf("   [%s of %d] %s\n", w.label(id), size[w.label(id)], title[id])
		}
	}
}
