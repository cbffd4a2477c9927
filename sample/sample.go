// Package sample holds the sample corpus: invented pages of invented outlets,
// and its gold, written from the pages. See README.md there.
package sample

import (
	"embed"
	"io/fs"
)

//go:embed pages gold
var files embed.FS

// Pages is the folder of the sample pages; a page's id is its file name.
func Pages() fs.FS { return sub("pages") }

// Gold is the folder of what a careful reader finds in the pages.
func Gold() fs.FS { return sub("gold") }

func sub(dir string) fs.FS {
	s, err := fs.Sub(files, dir)
	if err != nil {
		panic(err) // the folder is embedded
	}
	return s
}
