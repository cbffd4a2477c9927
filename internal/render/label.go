package render

import "strings"

// pair is one word or phrase in both languages.
type pair struct{ ar, en string }

// in is the form of one language.
func (p pair) in(w wording) string {
	if w.arabic {
		return p.ar
	}
	return p.en
}

// words are the interface, Arabic and English side by side, keyed by part and
// name. Values of the JSON contract (a role, a status, a kind) are keyed
// PART.VALUE, so that a new value needs a line here and nothing else.
var words = map[string]pair{
	"title":    {"إسناد", "Isnad"},
	"lead":     {"من نقل الخبر أولًا، وعمّن، وعلامَ اتفقت الروايات وفيمَ اختلفت", "Who reported it first, on whose word, what the accounts agree on and where they differ"},
	"skip":     {"إلى المحتوى", "Skip to content"},
	"index":    {"الأخبار في هذا التقرير", "Stories in this report"},
	"top":      {"إلى الفهرس", "Back to index"},
	"empty":    {"لا أخبار في هذا التقرير.", "No stories in this report."},
	"untitled": {"(بلا عنوان)", "(no headline)"},
	"unnamed":  {"منفذ غير مسمّى", "unnamed outlet"},
	"nobody":   {"مصدر غير مسمّى", "unnamed source"},
	"more":     {"بقية التفاصيل", "More detail"},
	"footer":   {"كل خانة في هذا التقرير مقروءة من نص مقال؛ الأرقام بعد الشواهد مواضعها بالبايت.", "Every cell of this report was read from the text of an article; the numbers after evidence are byte offsets."},
	"bytes":    {"الموضع", "bytes"},
	"lines":    {"العرض كجدول", "As a table"},
	"branch":   {"على غصن آخر أيضًا", "also on another branch"},
	"and_more": {"وغيرها", "and more"},

	"part.first":       {"أول من نشر", "First to report"},
	"part.accounts":    {"الروايات بترتيب الزمن", "Accounts in order of time"},
	"part.origins":     {"الأصول", "Origins"},
	"part.differences": {"الاختلافات", "Differences"},
	"part.naming":      {"التسميات", "Naming"},
	"part.graph":       {"شجرة الإسناد", "Isnad tree"},
	"part.passages":    {"مقاطع مشتركة بلا مصدر مسمّى", "Shared passages without a named source"},
	"part.quotations":  {"الأقوال", "Quotations"},
	"part.figures":     {"الأرقام وحسابها", "Figures and their arithmetic"},
	"part.agreements":  {"ما اتفقت عليه الروايات", "Agreed by the accounts"},
	"part.timeline":    {"الخط الزمني", "Timeline"},
	"part.spellings":   {"رسم الأسماء", "Spellings of names"},
	"part.problems":    {"مشكلات", "Problems"},

	"first.none":    {"لا رواية مؤرخة", "no account is dated"},
	"first.tie":     {"في الوقت نفسه", "at the same time"},
	"first.day":     {"عُرف اليوم دون الساعة", "known to the day only"},
	"first.undated": {"بلا تاريخ خاص بها", "without a date of their own"},
	"first.perhaps": {"وربما سبقه في اليوم نفسه", "possibly earlier the same day"},

	"tile.outlets":    {"المنافذ", "Outlets"},
	"tile.publishers": {"الناشرون", "Publishers"},
	"tile.origins":    {"الأصول", "Origins"},

	"col.outlet":   {"المنفذ", "Outlet"},
	"col.outlets":  {"المنافذ", "Outlets"},
	"col.credits":  {"ينسب إلى", "Credits"},
	"col.slot":     {"الموضع", "Slot"},
	"col.value":    {"القيمة", "Value"},
	"col.words":    {"اللفظ", "Wording"},
	"col.from":     {"من", "From"},
	"col.to":       {"إلى", "To"},
	"col.edge":     {"الصلة", "Relation"},
	"col.evidence": {"الشاهد", "Evidence"},

	"mark.by_story": {"أُرّخ من روايات الخبر", "dated by the story"},
	"mark.undated":  {"بلا تاريخ", "undated"},
	"mark.planned":  {"مقرر", "planned"},
	"mark.of":       {"عن", "of"},
	"mark.via":      {"عبر", "via"},
	"mark.evidence": {"الشواهد", "Evidence"},

	"role.original": {"أصل نُسخ عنه", "original"},
	"role.copy":     {"نسخة", "copy"},
	"role.revision": {"تعديل", "revision"},
	"role.account":  {"نص مستقل", "own text"},

	"why.citation":         {"عزو صريح", "credited in the text"},
	"why.copy":             {"نص منسوخ", "copied text"},
	"why.shared_quotation": {"اقتباس مشترك", "shared quotation"},
	"why.shared_figure":    {"رقم مشترك", "shared figure"},

	"kind.agency":       {"وكالة", "agency"},
	"kind.broadcaster":  {"قناة أو إذاعة", "broadcaster"},
	"kind.newspaper":    {"صحيفة", "newspaper"},
	"kind.site":         {"موقع", "site"},
	"kind.social":       {"منصة تواصل", "social media"},
	"kind.official":     {"جهة رسمية", "official"},
	"kind.organisation": {"منظمة", "organisation"},
	"kind.person":       {"شخص", "person"},
	"kind.document":     {"وثيقة", "document"},
	"kind.anonymous":    {"غير مسمّى", "anonymous"},
	"kind.speaker":      {"متحدث", "speaker"},
	"kind.outlet":       {"منفذ", "outlet"},

	"diff.quantity":  {"رقم", "quantity"},
	"diff.time":      {"وقت", "time"},
	"diff.place":     {"مكان", "place"},
	"diff.actor":     {"فاعل", "actor"},
	"diff.name":      {"اسم", "name"},
	"diff.agreement": {"اتفاق", "agreement"},
	"diff.naming":    {"تسمية", "naming"},
	"diff.presence":  {"حضور أو غياب", "presence"},

	"status.conflict":   {"تعارض", "conflict"},
	"status.superseded": {"حلّ محلّه أحدث", "superseded"},
	"status.revision":   {"عُدّل لاحقًا", "revised"},
	"status.rounding":   {"تقريب", "rounding"},

	"edge.said_to":   {"قال لـ", "said to"},
	"edge.cited_by":  {"نقل عنه", "cited by"},
	"edge.copied_by": {"نسخ نصه", "copied by"},
	"edge.quoted_by": {"اقتبس منه", "quoted by"},

	"stance.denied":  {"نفي", "denied"},
	"stance.claimed": {"زعم", "claimed"},

	"verdict.holds":          {"الحساب صحيح", "adds up"},
	"verdict.fails":          {"الحساب لا يستقيم", "does not add up"},
	"verdict.incomplete":     {"أجزاء ناقصة", "parts missing"},
	"verdict.not_comparable": {"لا تصح المقارنة", "not comparable"},

	"check.parts_sum_to_total":   {"مجموع الأجزاء", "sum of the parts"},
	"check.subset_at_most_total": {"الجزء ضمن الكل", "part within the total"},
	"origin":                     {"الأصل", "Origin"},
	"remainder":                  {"والباقي", "remainder"},
	"of":                         {"من أصل", "of"},
	"since":                      {"منذ", "since"},
	"until":                      {"حتى", "until"},

	"type.PER": {"شخص", "person"},
	"type.ORG": {"جهة", "organisation"},
	"type.LOC": {"مكان", "place"},

	"mod.=":  {"", ""},
	"mod.~":  {"نحو", "about"},
	"mod.>=": {"ما لا يقل عن", "at least"},
	"mod.<=": {"ما لا يزيد على", "at most"},
}

// nouns are the counted nouns. Arabic has a form for one (منفذ واحد), two
// (منفذان), three to ten (3 منافذ), eleven to ninety-nine (11 منفذًا) and
// whole hundreds (100 منفذ); none is said with its own words.
var nouns = map[string]struct {
	zero, one, two, few, many, other string
	enOne, enOther                   string
}{
	"outlet":    {"لا منافذ", "منفذ واحد", "منفذان", "منافذ", "منفذًا", "منفذ", "outlet", "outlets"},
	"publisher": {"لا ناشرين", "ناشر واحد", "ناشران", "ناشرين", "ناشرًا", "ناشر", "publisher", "publishers"},
	"origin":    {"لا أصول", "أصل واحد", "أصلان", "أصول", "أصلًا", "أصل", "origin", "origins"},
	"unknown":   {"لا مجهول", "واحد مجهول", "اثنان مجهولان", "مجهولة", "مجهولًا", "مجهول", "unknown", "unknown"},
	"article":   {"لا مقالات", "مقال واحد", "مقالان", "مقالات", "مقالًا", "مقال", "article", "articles"},
	"account":   {"لا روايات", "رواية واحدة", "روايتان", "روايات", "رواية", "رواية", "account", "accounts"},
	"story":     {"لا أخبار", "خبر واحد", "خبران", "أخبار", "خبرًا", "خبر", "story", "stories"},
	"conflict":  {"لا تعارض", "تعارض واحد", "تعارضان", "تعارضات", "تعارضًا", "تعارض", "conflict", "conflicts"},
	"quotation": {"لا أقوال", "قول واحد في رواية واحدة فقط", "قولان كل منهما في رواية واحدة فقط", "أقوال كل منها في رواية واحدة فقط", "قولًا كل منها في رواية واحدة فقط", "قول كل منها في رواية واحدة فقط", "more quotation, in one account only", "more quotations, each in one account only"},
	"line":      {"لا شيء آخر", "وسطر آخر", "وسطران آخران", "أسطر أخرى", "سطرًا آخر", "سطر آخر", "more line", "more lines"},
}

// wording is the interface in one language.
type wording struct{ arabic bool }

// t is the word for key; a key without one (a value that this version does
// not know) shows its own last part, cleaned.
func (w wording) t(key string) string {
	p, ok := words[key]
	switch {
	case !ok:
		_, tail, found := strings.Cut(key, ".")
		if !found {
			tail = key
		}
		return clean(strings.ReplaceAll(tail, "_", " "))
	}
	return p.in(w)
}

// known reports whether the key has words of its own.
func known(key string) bool {
	_, ok := words[key]
	return ok
}

// count is n of the noun, in words: «3 منافذ», «أصلان», "1 origin".
func (w wording) count(n int, noun string) string {
	f := nouns[noun]
	if !w.arabic {
		if n == 1 {
			return number(n) + " " + f.enOne
		}
		return number(n) + " " + f.enOther
	}
	switch m := n % 100; {
	case n == 0:
		return f.zero
	case n == 1:
		return f.one
	case n == 2:
		return f.two
	case m >= 3 && m <= 10:
		return number(n) + " " + f.few
	case m >= 11:
		return number(n) + " " + f.many
	}
	return number(n) + " " + f.other
}
