package citation

import (
	"strings"
	"unicode/utf8"

	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/outlet"
	"github.com/isnad-news/isnad/text"
)

// maxHeadLines is how many lines after the headline may stand before the one
// with the dateline: a date, a byline, a caption.
const maxHeadLines = 4

// maxDateline bounds the tokens before the dash of a dateline.
const maxDateline = 14

// datelines cites the media of datelines («المدينة (وكالة س)—»، «المدينة -
// س») at the head of a line, and those in brackets or after dashes at the end
// of the text («(أ ف ب)»، «--(س)»). The outlet's own name in its dateline is
// no credit.
func (r *reader) datelines() {
	left := maxHeadLines
	heads := headlines{blocks: r.doc.Blocks}
	for i := 0; i < len(r.toks); i++ {
		if !r.toks[i].Line {
			continue
		}
		end := i + 1
		for end < len(r.toks) && !r.toks[end].Line {
			end++
		}
		if heads.hold(r.toks[i].Start) {
			continue
		}
		if left > 0 {
			if left--; r.dateline(i, end) {
				left = 0
			}
		}
		r.tail(i, end)
		i = end - 1
	}
}

// headlines tells which places of a text stand in its headlines. It is asked
// in the order of the text, and passes over each block once: a page of a
// hundred thousand lines has as many blocks.
type headlines struct{ blocks []news.ArticleBlock }

func (h *headlines) hold(b int) bool {
	for len(h.blocks) > 0 && h.blocks[0].End <= b {
		h.blocks = h.blocks[1:]
	}
	return len(h.blocks) > 0 && h.blocks[0].Role == news.RoleHeadline && h.blocks[0].Start <= b
}

// dateline reads the head of the line of tokens [i, end) and reports whether
// it is one.
func (r *reader) dateline(i, end int) bool {
	for k := i; k < min(end, i+maxDateline); k++ {
		key := r.toks[k].Key
		if key == "(" && k > i {
			close := k + 1
			for close < min(end, k+8) && r.toks[close].Key != ")" {
				close++
			}
			if close < end-1 && r.toks[close].Key == ")" && close > k+1 && isDash(r.toks[close+1].Key) {
				r.creditInside(k+1, close, "dateline")
				return true
			}
			return false
		}
		if isDash(key) && k > i && k < i+6 {
			if m := r.medium(k + 1); m != nil && !m.points && !m.group && m.id != "" && m.last < end && (isDash(r.toks[m.last].Key) || r.toks[m.last].Key == ":") {
				r.credit(int(r.mediumAt[k+1])-1, "dateline")
			}
			if m := r.medium(i); m != nil && m.last == k && m.id != "" && !m.group && !m.points {
				r.credit(int(r.mediumAt[i])-1, "dateline")
			}
			return true
		}
		if r.cueAt[k] != 0 {
			return false
		}
	}
	return false
}

func isDash(key string) bool {
	return strings.Trim(key, "-–—ـ:") == "" && key != ""
}

func (r *reader) credit(n int, rule string) {
	m := &r.found[n]
	if r.cited[n] || r.isOwn(m.id, m.name) {
		return
	}
	r.citeMedium(n, news.Citation{Scope: Article, Rule: rule + "." + m.rule})
}

// creditInside credits what stands between brackets, tokens [i, j): media
// that are known or typed, else the words as the name of an agency.
func (r *reader) creditInside(i, j int, rule string) {
	any := false
	for k := i; k < j; k++ {
		if m := r.medium(k); m != nil && !m.points && !m.group {
			r.credit(int(r.mediumAt[k])-1, rule)
			any = true
		}
	}
	if any || j-i > 5 {
		return
	}
	at := r.span(i, 0, j)
	name := at.Of(r.doc.Text)
	c := news.Citation{Mention: r.doc.At(at), Name: name, ID: outlet.IDFor(name), Kind: news.Agency, Scope: Article, Rule: rule + ".unlisted"}
	if o, ok := r.reg.Lookup(name); ok {
		c.Name, c.ID, c.Kind = calledAs(o, name), o.ID, news.HopKind(o.Kind)
	}
	if n := len(r.out) - 1; n >= 0 && rule == "tail" && isLetters(name) && r.out[n].Scope == Article && strings.HasPrefix(r.out[n].Rule, "dateline.") {
		c.Name, c.ID, c.Kind = r.out[n].Name, r.out[n].ID, r.out[n].Kind // the dateline's agency, abbreviated
	}
	if !r.isOwn(c.ID, c.Name) {
		r.out = append(r.out, c)
	}
}

// tail reads brackets that close the line of tokens [i, end): «… (س، ص)». An
// unlisted name counts as an abbreviation of single letters («(و س ف)»), and
// alone on its line or after a dash.
func (r *reader) tail(i, end int) {
	last := end - 1
	for last > i && (r.toks[last].Key == "." || isDash(r.toks[last].Key)) {
		last--
	}
	if r.toks[last].Key != ")" || last == i {
		return
	}
	open := last - 1
	for open > i && open > last-10 && r.toks[open].Key != "(" {
		open--
	}
	if r.toks[open].Key != "(" || open+1 >= last {
		return
	}
	letters := last-open > 2
	for k := open + 1; k < last; k++ {
		if key := r.toks[k].Key; len(key) > 2 && r.toks[k].Kind == text.Word || r.toks[k].Kind == text.Number {
			letters = false
		}
	}
	apart := open == i || isDash(r.toks[open-1].Key)
	named := r.medium(open+1) != nil && !r.medium(open+1).points && !r.medium(open+1).group
	if !named {
		_, known := r.reg.Lookup(r.span(open+1, 0, last).Of(r.doc.Text))
		named = known && apart
	}
	if named || letters || apart && last-open <= 3 && end-i <= 6 {
		r.creditInside(open+1, last, "tail")
	}
}

// isLetters reports single letters with spaces or full stops between.
func isLetters(s string) bool {
	for _, w := range strings.FieldsFunc(s, func(c rune) bool { return c == ' ' || c == '.' }) {
		if utf8.RuneCountInString(w) > 1 {
			return false
		}
	}
	return true
}
