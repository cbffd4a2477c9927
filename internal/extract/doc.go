// Package extract cuts pages into blocks and finds the articles on them.
//
// [Extractor.Cut] takes a [news.Page] and returns a [news.Cut]: the page's
// text, every non-blank line of it with a role, and the articles that were
// published on it. Nothing is deleted. A flattened page is cut as it stands;
// an HTML page is first rendered to lines, and what two article extractors
// chose of it tells the article from the rest. One segmenter then serves both.
//
// The segmenter learns the shape of a page, not its words. An article that
// stands whole behind another one is a cue line («اقرأ أيضاً»), a headline,
// then a lead: a paragraph that opens as articles do and repeats the words of
// its headline. A promotion inside an article is a cue and a headline, then a
// paragraph that goes on with the story («وأضاف …»). A list is a cue and
// several headlines. The known cue words are data (lexicon/ar/page_cues.tsv);
// a short line of unknown words in the same place is taken for a cue as well.
//
// The files, in the order in which a page passes them: html.go and render.go
// (HTML to lines), choose.go and locate.go (which of them are the article),
// meta.go and title.go (what HTML says beside the text), line.go (shapes),
// cue.go (known words), segment.go and closing.go (roles), boundary.go (does
// an article begin here), article.go and finish.go (lines to articles),
// credit.go, signature.go, keyword.go, published.go (what stands on the special lines).
package extract
