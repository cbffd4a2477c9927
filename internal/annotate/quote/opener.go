package quote

import (
	"strings"

	"github.com/isnad-news/isnad/internal/lang/speech"
	"github.com/isnad-news/isnad/text"
)

// opener is what a cue opens.
type opener struct {
	// start is the first token of the content, head the token after all that
	// stands between the cue and what opens it.
	start, head int
	// mark is the index of the quotation marks that open it, -1 for a clause.
	mark int
	// colon: nothing but a colon opens it.
	colon bool
}

// How far after a cue its content may open: verbs of speech reach over a long
// subject («قال المتحدث باسم … في مؤتمر صحفي عقده أمس … إن»), weak ones not.
const (
	reach     = 48
	reachWeak = 26
	reachBare = 8 // without a subject
)

// opens finds what the cue opens before token b.
func (r *reader) opens(c *speech.Cue, b int) (opener, bool) {
	limit := reach
	if v := c.Form.Verb; v != nil && (v.Frame == speech.Weak || v.Frame == speech.Bound) {
		limit = reachWeak
	}
	if len(r.sources(c)) == 0 && !c.Said {
		limit = reachBare
	}
	for k := r.afterSubject(c); k < min(b, c.Last+limit); k++ {
		if r.toks[k].Line && k > c.Last && r.markAt[k] == 0 {
			break
		}
		if n := r.markAt[k]; n != 0 {
			q := r.marks[n-1]
			if q.words >= leastWords || r.adjacent(c, q, b) {
				return opener{start: k + 1, head: k, mark: int(n - 1)}, true
			}
			k = q.close
			continue
		}
		if n := speech.Complement(r.doc.Text, r.toks, k, c.Form.Verb); n > 0 && k+n < b && !(k > c.Last && speech.Governed(r.toks[k-1].Key)) {
			return opener{start: k + n, head: k, mark: -1}, true
		}
		if r.toks[k].Key == ":" && k+1 < b && !r.clock(k) {
			if r.markAt[k+1] != 0 {
				n := r.markAt[k+1] - 1
				return opener{start: k + 2, head: k, mark: int(n)}, true
			}
			if v := c.Form.Verb; v == nil || v.Frame != speech.Weak || k == c.Last {
				return opener{start: k + 1, head: k, mark: -1, colon: true}, true
			}
		}
		if n := r.cueAt[k]; n != 0 && r.stopsAt(&r.cues[n-1], c) {
			return opener{}, false
		}
	}
	return opener{}, false
}

// afterSubject is the token from which what a cue opens is looked for: past
// the name of its subject, which may hold a clause of its own («جار طلب ألا
// يذكر اسمه»).
func (r *reader) afterSubject(c *speech.Cue) int {
	k := c.Last
	for _, i := range r.sources(c) {
		if ct := &r.doc.Citations[i]; ct.Anaphor == nil && k < len(r.toks) && ct.Start >= r.toks[k].Start && ct.End < r.toks[k].Start+maxSubject {
			for k < len(r.toks) && r.toks[k].End <= ct.End {
				k++
			}
		}
	}
	return k
}

// maxSubject bounds the bytes from a cue to the end of its subject's name.
const maxSubject = 300

// clock reports a colon between numbers.
func (r *reader) clock(k int) bool {
	return r.toks[k-1].Kind == text.Number && r.toks[k+1].Kind == text.Number
}

// adjacent reports a short span in marks that stands right after its cue and
// ends the sentence: «وقال: "لن نعود"».
func (r *reader) adjacent(c *speech.Cue, q quoted, b int) bool {
	after := q.close + 1
	ends := after >= b || r.toks[min(after, len(r.toks)-1)].Kind == text.Punct
	return ends && q.words >= 2 && (q.open == c.Last || r.toks[q.open-1].Key == ":")
}

// stopsAt reports whether the cue next ends the search of cue c for what it
// opens: another verb with a speaker of its own, or a participle.
func (r *reader) stopsAt(next, c *speech.Cue) bool {
	if next.Said || next.According() {
		return false
	}
	if next.Form.Participle {
		return true
	}
	if next.Phrase != nil || next.Form.Object {
		return false
	}
	return len(r.sources(next)) > 0
}

// subordinate reports words that stand before a new clause and belong to
// neither what comes before nor to the clause.
func subordinate(key string) bool {
	switch strings.TrimPrefix(key, "و") {
	case "فيما", "بينما", "حيث", "كما", "حين", "ذلك", "في", "", "لكن", "اذ", "من":
		return true
	}
	return false
}

// end finds the token after the content that starts at token s: the end of
// the sentence, a crediting phrase after it, or the next report.
func (r *reader) end(s, b int) int {
	e := b
	for k := s; k < b; k++ {
		if n := r.inMarks[k]; n != 0 {
			k = r.marks[n-1].close
			continue
		}
		if k > s && r.toks[k].Line {
			e = k
			break
		}
		if k > s && (r.toks[k].Key == "،" || r.toks[k].Key == ",") && len(r.setting(k, b)) > 0 {
			e = k
			break
		}
		if n := r.cueAt[k]; n != 0 && k > s && r.cuts(&r.cues[n-1], s, b) {
			e = k
			break
		}
	}
	return e
}

// cuts reports whether the cue ends the content that starts at s.
func (r *reader) cuts(c *speech.Cue, s, b int) bool {
	prev := r.toks[c.First-1].Key
	apart := c.Cut > 0 || prev == "،" || prev == "," || prev == "؛" || subordinate(prev)
	switch {
	case c.Said:
		return false
	case c.According() && c.Last < len(r.toks) && ownWords(r.toks[c.Last].Key):
		return true
	case c.According():
		return len(r.sources(c)) > 0 && (c.Phrase.Role != "relay" || prev == "،")
	case c.Form.Participle:
		_, ok := r.opens(c, min(b, c.Last+reachBare))
		return ok
	case c.Phrase != nil && len(r.sources(c)) > 0:
		return true
	}
	if !apart || denies(prev) {
		return false
	}
	_, ok := r.opens(c, b)
	return ok && (len(r.sources(c)) > 0 || !c.Form.Present)
}

// ownWords reports «تعبيره», «وصفها» after «وفق»: it says again whose words
// they were, and ends them.
func ownWords(key string) bool {
	for _, p := range []string{"ها", "هم", "ه"} {
		if w, ok := strings.CutSuffix(key, p); ok {
			switch w {
			case "تعبير", "وصف", "قول", "راي", "كلام", "زعم", "مزاعم", "اقوال":
				return true
			}
		}
	}
	return false
}

// trim takes marks of punctuation and joining words off the end of [s, e).
func (r *reader) trim(s, e int) (int, int) {
	for e > s {
		t := r.toks[e-1]
		if t.Kind == text.Punct && t.Key != ")" && t.Key != "]" && t.Key != "»" && t.Key != "”" && t.Key != `"` && t.Key != "%" && t.Key != "٪" && t.Key != "'" {
			e--
			continue
		}
		if e < len(r.toks) && subordinate(t.Key) && r.cueAt[e] != 0 && e-1 > s {
			e--
			continue
		}
		break
	}
	for s < e && r.toks[s].Kind == text.Punct && r.markAt[s] == 0 && r.toks[s].Key != "(" && r.toks[s].Key != "#" {
		s++
	}
	return s, e
}
