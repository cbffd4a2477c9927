// Command idf learns in how many articles each stem stands and writes the
// table that internal/story weighs words with.
//
//	go run ./internal/train/idf -out internal/story/data/df.bin CORPUS.jsonl.gz
//
// The corpus is JSON lines with a text each, plain or gzip. The table holds
// hashes of stems and rounded counts; no text can be read back from it.
package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/isnad-news/isnad/internal/story"
	"github.com/isnad-news/isnad/text"
)

func main() {
	out := flag.String("out", "df.bin", "file to write")
	flag.Parse()
	if flag.NArg() != 1 {
		fmt.Fprintln(os.Stderr, "usage: idf [-out FILE] CORPUS.jsonl[.gz]")
		os.Exit(2)
	}
	if err := learn(flag.Arg(0), *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func learn(path, out string) error {
	bg, err := story.Learn(func(yield func([]text.Token)) error { return articles(path, yield) })
	if err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	w, err := os.Create(out)
	if err != nil {
		return err
	}
	if _, err := bg.WriteTo(w); err != nil {
		return fmt.Errorf("write %s: %w", out, err)
	}
	return w.Close()
}

// articles yields the tokens of each article of the corpus.
func articles(path string, yield func([]text.Token)) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	var in io.Reader = f
	if strings.HasSuffix(path, ".gz") {
		if in, err = gzip.NewReader(f); err != nil {
			return err
		}
	}
	lines := bufio.NewScanner(in)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var row struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return err
		}
		yield(text.Tokenize(row.Text))
	}
	return lines.Err()
}
