package citation

import (
	"github.com/isnad-news/isnad/internal/lang/speech"
	"github.com/isnad-news/isnad/news"
)

// addressees cites the media that a statement was made to or on: «قال لصحيفة
// س»، «في مقابلة مع قناة س»، «عبر حسابه على تويتر».
func (r *reader) addressees() {
	last := medium{}
	for n := range r.found {
		m := &r.found[n]
		if same := m.id != "" && m.id == last.id && r.ends[m.first] == r.ends[last.first]; same { // «"إكس" (تويتر سابقا)»
			continue
		}
		if r.cited[n] || m.group && m.kind != news.Social {
			continue
		}
		if m.points { // «في بيان اطلعت عليه الوكالة»
			if cue, ok := r.served(m.first, m); ok && m.kind != news.Social {
				r.citeMedium(n, news.Citation{Cue: &cue, Scope: Sentence, Rule: "setting." + m.rule})
			}
			continue
		}
		if cue, ok := r.setting(m); ok {
			r.citeMedium(n, news.Citation{Cue: &cue, Scope: Sentence, Rule: "setting." + m.rule})
			last = *m
		}
	}
	if last.id != "" {
		r.posts()
	}
}

// posts cites the platform again where only the post is spoken of: «كتبت س
// على نبضة …»، then «وقالت في منشورها».
func (r *reader) posts() {
	n := 0
	var last *medium
	for i := range r.toks {
		for ; n < len(r.found) && r.found[n].first <= i; n++ {
			if m := &r.found[n]; m.kind == news.Social && !m.group && !m.points && r.cited[n] {
				last = m
			}
		}
		if last == nil || r.ends[last.first] == r.ends[i] || !isPost(r.toks[i].Key) || i == 0 || r.key(i) == "" || r.key(i-1) != "في" && r.key(i-1) != "عبر" || !r.speaks(i-1) || r.platformAfter(i, n) {
			continue
		}
		cue := r.mention(i-1, 0, i+1)
		post := r.mention(i, 0, i+1)
		r.out = append(r.out, news.Citation{Mention: r.doc.At(last.at), Kind: last.kind, Name: last.name, ID: last.id, Cue: &cue, Anaphor: &post,
			Scope: Sentence, Rule: "setting.post"})
	}
}

// platformAfter reports a platform in the sentence after token i; n is the
// first medium after it.
func (r *reader) platformAfter(i, n int) bool {
	for ; n < len(r.found) && r.found[n].first < i+maxSetting && r.ends[r.found[n].first] == r.ends[i]; n++ {
		if r.found[n].kind == news.Social {
			return true
		}
	}
	return false
}

// isPost reports a post with the pronoun of the one who wrote it.
func isPost(key string) bool {
	switch key {
	case "منشوره", "منشورها", "تغريدته", "تغريدتها", "تدوينته", "تدوينتها", "تغريداته", "تغريداتها":
		return true
	}
	return false
}

// maxSetting bounds how far before a medium the noun of a setting stands.
const maxSetting = 9

func (r *reader) setting(m *medium) (news.Mention, bool) {
	i := m.first
	before := ""
	if i > 0 && r.inLine(i) {
		before = r.toks[i-1].Key
	}
	if m.prefix == "ل" && !m.weak && r.speaks(i) {
		return r.mention(i, 0, i+1), true
	}
	if !m.weak || m.head != "" {
		if cue, ok := r.served(i, m); ok {
			return cue, true
		}
	}
	if m.kind == news.Social && (before == "عبر" && (!m.group || r.speaks(i)) || m.prefix == "" && before == "موقع" && r.wordBack(i, "account") >= 0) {
		return r.mention(i-1, 0, i), true
	}
	class := "talk"
	if m.kind == news.Social {
		class = "account"
	}
	if m.prefix == "ل" || before == "مع" || before == "معه" || before == "معها" || before == "الي" || before == "علي" || before == "في" || before == "عبر" || m.kind == news.Social {
		if k := r.wordBack(i, class); k >= 0 && (!m.weak || m.head != "" || m.kind == news.Social) {
			if k > 0 && r.inLine(k) && (r.toks[k-1].Key == "عبر" || r.toks[k-1].Key == "في" || r.toks[k-1].Key == "علي") {
				k--
			}
			return r.mention(k, 0, max(i, k+1)), true
		}
	}
	if m.kind == news.Social && !m.group && (before == "علي" || before == "في") && r.posted(i) {
		return r.mention(i-1, 0, i), true
	}
	return news.Mention{}, false
}

// posted reports a verb that posting alone has, or a statement, before a
// platform at token i: «غرد على تويتر», «في بيان على تلغرام».
func (r *reader) posted(i int) bool {
	if i >= 2 && r.settings[r.toks[i-2].Key] == "talk" && r.speaks(i) {
		return true
	}
	for k := i - 2; k >= 0 && k >= i-maxSetting && r.ends[k] == r.ends[i]; k-- {
		if n := r.cueAt[k]; n != 0 {
			v := r.cues[n-1].Form.Verb
			return v != nil && v.Past == "غرد"
		}
	}
	return false
}

// maxServed bounds the words between a verb of the class sees and its medium.
const maxServed = 2

// served reads a medium whose own work or questions a noun before it names
// («استطلاع س», «على أسئلة س»), and one that got or saw what is told («في
// بيان اطلعت عليه س»، «تلقت س نسخة منه»).
func (r *reader) served(i int, m *medium) (news.Mention, bool) {
	for k := i - 1; k >= 0 && k >= i-1-maxServed && r.inLine(k+1) && m.kind != news.Social; k-- {
		switch class := r.settings[r.toks[k].Key]; class {
		case "asked", "survey":
			if k == i-1 && (m.prefix == "" || m.prefix == "ل") {
				return r.mention(k, 0, k+1), true
			}
		case "sees":
			if m.prefix == "" && (r.theDocument(k+1, i) || r.copyOf(m.last)) {
				return r.mention(k, 0, max(k+1, i)), true
			}
		}
	}
	return news.Mention{}, false
}

// theDocument reports that tokens [i, j) are «عليه», «به» or the like.
func (r *reader) theDocument(i, j int) bool {
	if j != i+1 {
		return false
	}
	switch r.toks[i].Key {
	case "عليه", "عليها", "به", "بها", "عليهما", "منه", "منها":
		return true
	}
	return false
}

// copyOf reports «نسخة منه», «على نسخة منها» at token i.
func (r *reader) copyOf(i int) bool {
	if r.key(i) == "علي" {
		i++
	}
	return r.key(i) == "نسخه" || r.key(i) == "بنسخه"
}

// wordBack looks back for a noun of the class of settings.
func (r *reader) wordBack(i int, class string) int {
	for k := i - 1; k >= 0 && k >= i-maxSetting && r.ends[k] == r.ends[i]; k-- {
		key := r.toks[k].Key
		if r.settings[key] == class || len(key) > 4 && r.settings[key[2:]] == class {
			return k
		}
	}
	return -1
}

// speaksNear reports a verb of reporting within maxVerb tokens of token i, on
// either side.
func (r *reader) speaksNear(i int) bool {
	if r.speaks(i) {
		return true
	}
	for k := i + 1; k < i+maxVerb && k < len(r.toks) && r.ends[k] == r.ends[i]; k++ {
		if n := r.cueAt[k]; n != 0 && r.cues[n-1].Form.Verb != nil {
			return true
		}
	}
	return false
}

// maxVerb bounds how far before an addressee the verb stands.
const maxVerb = 14

// speaks reports a verb of reporting shortly before token i in its sentence.
func (r *reader) speaks(i int) bool {
	for k := i - 1; k >= 0 && k >= i-maxVerb && r.ends[k] == r.ends[i]; k-- {
		if n := r.cueAt[k]; n != 0 {
			return r.cues[n-1].Form.Verb != nil
		}
		if speech.IsThat(r.toks[k].Key) {
			return false
		}
	}
	return false
}
