package citation

import (
	"slices"
	"strings"

	"github.com/isnad-news/isnad/lexicon"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
	"github.com/isnad-news/isnad/text"
)

// mediaType is one word of type, «صحيفة».
type mediaType struct {
	kind news.HopKind
	// keep: the word is part of the name («وكالة أنباء س»).
	keep bool
	// not are the folded words after which it is no medium.
	not map[string]bool
}

// lists are the compiled data files.
type lists struct {
	types     map[string]*mediaType // by folded word, with and without ال
	outlets   []outlet.Outlet
	weak      []bool
	spelled   []string        // the spellings of names, by the index of outlets
	names     lexicon.Phrases // values index outlets and weak
	groups    lexicon.Phrases // unnamed media; values index groupKinds
	groupKind []news.HopKind
	anonymous map[string]bool // value: plural; accusative singulars too («مصدرا»)
	documents map[string]bool
	settings  map[string]string
	stops     map[string]bool
	measures  map[string]bool // nouns after «بحسب» that speak for nobody
	official  map[string]bool
}

func newLists(reg *outlet.Registry) (*lists, error) {
	l := &lists{types: map[string]*mediaType{}, anonymous: map[string]bool{}, documents: words("ar/document_sources.tsv"),
		settings: map[string]string{}, stops: words("ar/source_stops.tsv"), measures: words("ar/not_sources.tsv"), official: words("ar/official_words.tsv")}
	for _, row := range lexicon.Must("ar/media_types.tsv").Rows {
		t := &mediaType{kind: news.HopKind(row.Get("kind")), keep: row.Get("keep") == "yes", not: map[string]bool{}}
		for _, w := range row.List("not") {
			t.not[fold(w)] = true
		}
		word := fold(row.Get("word"))
		l.types[word], l.types["ال"+word] = t, t
	}
	for i, n := range reg.Names() {
		o, _ := reg.ByID(n.ID)
		l.outlets, l.weak, l.spelled = append(l.outlets, o), append(l.weak, n.Weak), append(l.spelled, n.Text)
		if err := l.names.Add(plain(n.Text), i); err != nil {
			return nil, err
		}
	}
	for i, row := range lexicon.Must("ar/media_phrases.tsv").Rows {
		l.groupKind = append(l.groupKind, news.HopKind(row.Get("kind")))
		if err := l.groups.Add(row.Get("pattern"), i); err != nil {
			return nil, err
		}
	}
	for _, row := range lexicon.Must("ar/anonymous_sources.tsv").Rows {
		word, plural := fold(row.Get("word")), row.Get("plural") == "yes"
		l.anonymous[word] = plural
		if !plural && !strings.HasSuffix(word, "ه") {
			l.anonymous[word+"ا"] = false
		}
	}
	for _, row := range lexicon.Must("ar/speech_settings.tsv").Rows {
		l.settings[fold(row.Get("word"))] = row.Get("class")
	}
	return l, nil
}

// calledAs is the name to show for an outlet: its own, or where that has no
// word in common with what the text writes («إكس» for تويتر) the spelling.
func calledAs(o outlet.Outlet, spelling string) string {
	own := strings.Fields(fold(plain(o.Name)))
	for _, w := range strings.Fields(fold(plain(spelling))) {
		if slices.Contains(own, w) {
			return o.Name
		}
	}
	return spelling
}

// plain takes the signs that patterns give a meaning out of a name.
func plain(name string) string {
	return strings.NewReplacer("(", " ", ")", " ", "|", " ", "?", " ").Replace(name)
}

func words(path string) map[string]bool {
	m := map[string]bool{}
	for _, row := range lexicon.Must(path).Rows {
		m[fold(row.Get("word"))] = true
	}
	return m
}

func fold(s string) string { return text.FoldString(s, text.Key) }
