package eval

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// StoryWindow is a labelled window of a news stream: every article of some
// days, and the stories that annotators saw in them.
type StoryWindow struct {
	Name     string
	Articles []StoryArticle
	Gold     Partition // by article id
}

// StoryArticle is one line of NAME.articles.jsonl.
type StoryArticle struct {
	N         int    `json:"n"`
	ID        string `json:"id"`
	URL       string `json:"url"`
	Outlet    string `json:"outlet"`
	Title     string `json:"title"`
	Published string `json:"published"`
	Text      string `json:"text"`
}

// ReadStoryWindow reads NAME.articles.jsonl and NAME.gold.json of dir. The
// gold lists the numbers of each story's articles; those in none are stories
// of one.
func ReadStoryWindow(dir fs.FS, name string) (*StoryWindow, error) {
	data, err := fs.ReadFile(dir, name+".articles.jsonl")
	if err != nil {
		return nil, err
	}
	w := &StoryWindow{Name: name, Gold: Partition{}}
	byNumber := map[int]string{}
	for i, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var a StoryArticle
		if err := json.Unmarshal(line, &a); err != nil {
			return nil, fmt.Errorf("read %s.articles.jsonl:%d: %w", name, i+1, err)
		}
		w.Articles = append(w.Articles, a)
		w.Gold[a.ID] = "alone " + a.ID
		byNumber[a.N] = a.ID
	}
	if len(w.Gold) != len(w.Articles) {
		return nil, fmt.Errorf("read %s.articles.jsonl: ids are not unique", name)
	}
	if data, err = fs.ReadFile(dir, name+".gold.json"); err != nil {
		return nil, err
	}
	var gold struct {
		Stories []struct{ Members []int }
	}
	if err := json.Unmarshal(data, &gold); err != nil {
		return nil, fmt.Errorf("read %s.gold.json: %w", name, err)
	}
	for k, s := range gold.Stories {
		for _, n := range s.Members {
			id, ok := byNumber[n]
			if !ok {
				return nil, fmt.Errorf("read %s.gold.json: story %d: no article %d", name, k, n)
			}
			w.Gold[id] = fmt.Sprintf("story %d", k)
		}
	}
	return w, nil
}

// Document makes a bare document of the article: headline, body lines,
// tokens, and a sentence for each line. The full chain gives more.
func (a StoryArticle) Document() *news.Document {
	doc := &news.Document{}
	doc.ID, doc.URL, doc.Text, doc.Headline = a.ID, a.URL, a.Text, a.Title
	doc.Outlet = news.OutletRef{ID: a.Outlet, Name: a.Outlet}
	doc.Language = "ar"
	if t, err := time.Parse(time.RFC3339, a.Published); err == nil {
		doc.PublishedAt, doc.PublishedFrom = &t, "given"
	}
	role := news.RoleHeadline
	for at := 0; at < len(a.Text); {
		line, _, _ := strings.Cut(a.Text[at:], "\n")
		if span := (text.Span{Start: at, End: at + len(line)}); strings.TrimSpace(line) != "" {
			if at > 0 || !strings.HasPrefix(a.Text, a.Title+"\n\n") {
				role = news.RoleBody
			}
			doc.Blocks = append(doc.Blocks, news.ArticleBlock{Role: role, Span: span})
			doc.Sentences = append(doc.Sentences, span)
		}
		at += len(line) + 1
	}
	doc.Tokens = text.Tokenize(doc.Text)
	doc.Looked = news.LayerTokens | news.LayerSentences
	return doc
}

// Page makes the page that a JSON line of the article is read as.
func (a StoryArticle) Page() *news.Page {
	content := a.Text
	if a.Title != "" && !strings.HasPrefix(a.Text, a.Title+"\n\n") {
		content = a.Title + "\n\n" + a.Text
	}
	return &news.Page{
		ID: a.ID, URL: a.URL, Format: news.FormatText, Content: content, Charset: "utf-8",
		Given: news.Given{Outlet: a.Outlet, Title: a.Title, Published: a.Published, From: "given"},
	}
}
