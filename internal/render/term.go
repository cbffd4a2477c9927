package render

import (
	"strings"

	"github.com/isnad-news/isnad/news"
)

// terms are the words for what slots and figures speak of: measures, groups
// that are counted, concepts that outlets name differently.
var terms = map[string]pair{
	"accused":            {"متهمون", "accused"},
	"actor":              {"الفاعل", "actor"},
	"agreement":          {"الاتفاق", "agreement"},
	"agreements":         {"الاتفاقات", "agreements"},
	"algerians":          {"جزائريون", "Algerians"},
	"americans":          {"أمريكيون", "Americans"},
	"armed men":          {"المسلحون", "armed men"},
	"arrested":           {"المعتقلون", "arrested"},
	"attacks":            {"الهجمات", "attacks"},
	"britons":            {"بريطانيون", "Britons"},
	"buildings":          {"مبان", "buildings"},
	"by":                 {"بفعل", "by"},
	"candidates":         {"مرشحون", "candidates"},
	"captured":           {"الأسرى", "captured"},
	"casualties":         {"الضحايا", "casualties"},
	"children":           {"أطفال", "children"},
	"chinese":            {"صينيون", "Chinese"},
	"civilians":          {"مدنيون", "civilians"},
	"companies":          {"شركات", "companies"},
	"count":              {"العدد", "count"},
	"date":               {"التاريخ", "date"},
	"day":                {"يوم الحدث", "day of the event"},
	"deals":              {"الصفقات", "deals"},
	"destroyed":          {"المدمَّر", "destroyed"},
	"detained":           {"الموقوفون", "detained"},
	"displaced":          {"النازحون", "displaced"},
	"duration":           {"المدة", "duration"},
	"egyptians":          {"مصريون", "Egyptians"},
	"elderly":            {"مسنون", "elderly"},
	"evacuated":          {"من أُجلوا", "evacuated"},
	"families":           {"عائلات", "families"},
	"fighters":           {"مقاتلون", "fighters"},
	"fires":              {"حرائق", "fires"},
	"foreigners":         {"أجانب", "foreigners"},
	"french":             {"فرنسيون", "French"},
	"germans":            {"ألمان", "Germans"},
	"goals":              {"أهداف", "goals"},
	"group":              {"مجموعة", "group"},
	"incidents":          {"الحوادث", "incidents"},
	"indians":            {"هنود", "Indians"},
	"injured":            {"الجرحى", "injured"},
	"iranians":           {"إيرانيون", "Iranians"},
	"iraqis":             {"عراقيون", "Iraqis"},
	"israelis":           {"إسرائيليون", "Israelis"},
	"journalists":        {"صحفيون", "journalists"},
	"kidnapped":          {"المخطوفون", "kidnapped"},
	"killed":             {"القتلى", "killed"},
	"kuwaitis":           {"كويتيون", "Kuwaitis"},
	"lebanese":           {"لبنانيون", "Lebanese"},
	"libyans":            {"ليبيون", "Libyans"},
	"massacres":          {"المجازر", "massacres"},
	"measure":            {"القياس", "measure"},
	"medals":             {"ميداليات", "medals"},
	"medics":             {"مسعفون", "medics"},
	"members":            {"أعضاء", "members"},
	"men":                {"رجال", "men"},
	"migrants":           {"مهاجرون", "migrants"},
	"missing":            {"المفقودون", "missing"},
	"money":              {"المبلغ", "amount"},
	"moroccans":          {"مغاربة", "Moroccans"},
	"name":               {"الاسم", "name"},
	"naming":             {"التسمية", "naming"},
	"officials":          {"مسؤولون", "officials"},
	"operations":         {"العمليات", "operations"},
	"pakistanis":         {"باكستانيون", "Pakistanis"},
	"palestinians":       {"فلسطينيون", "Palestinians"},
	"participants":       {"المشاركون", "participants"},
	"parties":            {"أحزاب", "parties"},
	"passengers":         {"ركاب", "passengers"},
	"patients":           {"مرضى", "patients"},
	"people":             {"أشخاص", "people"},
	"people on the move": {"المتنقلون عبر الحدود", "people on the move"},
	"percent":            {"النسبة", "percentage"},
	"place":              {"المكان", "place"},
	"players":            {"لاعبون", "players"},
	"points":             {"نقاط", "points"},
	"police":             {"شرطة", "police"},
	"presence":           {"الحضور", "presence"},
	"prisoners":          {"سجناء", "prisoners"},
	"projects":           {"مشاريع", "projects"},
	"protesters":         {"محتجون ومتظاهرون", "protesters"},
	"refugees":           {"لاجئون", "refugees"},
	"released":           {"المفرج عنهم", "released"},
	"rescued":            {"الناجون", "rescued"},
	"russians":           {"روس", "Russians"},
	"saudis":             {"سعوديون", "Saudis"},
	"seats":              {"المقاعد", "seats"},
	"since":              {"منذ متى", "since when"},
	"soldiers":           {"جنود", "soldiers"},
	"states":             {"دول", "states"},
	"students":           {"طلاب", "students"},
	"sudanese":           {"سودانيون", "Sudanese"},
	"syrians":            {"سوريون", "Syrians"},
	"teachers":           {"معلمون", "teachers"},
	"teams":              {"فرق", "teams"},
	"the act":            {"الفعل", "the act"},
	"the dead":           {"من قضوا", "the dead"},
	"the detained":       {"المحتجزون", "the detained"},
	"those who rule":     {"من يحكم", "those who rule"},
	"time":               {"الوقت", "time"},
	"times":              {"مرات", "times"},
	"total":              {"المجموع", "total"},
	"tourists":           {"سياح", "tourists"},
	"tunisians":          {"تونسيون", "Tunisians"},
	"turks":              {"أتراك", "Turks"},
	"vehicles":           {"مركبات", "vehicles"},
	"violations":         {"الانتهاكات", "violations"},
	"voters":             {"ناخبون", "voters"},
	"votes":              {"الأصوات", "votes"},
	"weapons":            {"أسلحة", "weapons"},
	"women":              {"نساء", "women"},
	"workers":            {"عمال", "workers"},
	"yemenis":            {"يمنيون", "Yemenis"},
}

// placeTerms are the words that say what kind of place a slot is about, keyed
// as slots spell them: folded, so that مدينة is مدينه.
var placeTerms = map[string]pair{
	"بلده":   {"بلدة", "town"},
	"جزيره":  {"جزيرة", "island"},
	"جسر":    {"جسر", "bridge"},
	"حي":     {"حي", "quarter"},
	"ساحه":   {"ساحة", "square"},
	"سوق":    {"سوق", "market"},
	"شارع":   {"شارع", "street"},
	"ضاحيه":  {"ضاحية", "suburb"},
	"قريه":   {"قرية", "village"},
	"قضاء":   {"قضاء", "district"},
	"محافظه": {"محافظة", "governorate"},
	"محطه":   {"محطة", "station"},
	"مخيم":   {"مخيم", "camp"},
	"مدرسه":  {"مدرسة", "school"},
	"مدينه":  {"مدينة", "city"},
	"مرفا":   {"مرفأ", "harbour"},
	"مستشفي": {"مستشفى", "hospital"},
	"مطار":   {"مطار", "airport"},
	"معبر":   {"معبر", "crossing"},
	"مقاطعه": {"مقاطعة", "province"},
	"منطقه":  {"منطقة", "area"},
	"ميناء":  {"ميناء", "port"},
	"ناحيه":  {"ناحية", "subdistrict"},
	"نفق":    {"نفق", "tunnel"},
	"وادي":   {"وادٍ", "valley"},
	"ولايه":  {"ولاية", "state"},
}

// slot says in words what a slot is about. Slots are keys of parts joined by
// a stroke, such as killed/children or killed/by الحراس; known parts are
// translated, others are names and stay. The slot of a name is an entity's
// id.
func (b *builder) slot(s string) string {
	if name, ok := b.entities[s]; ok {
		return name
	}
	s = clean(s)
	if strings.HasPrefix(s, "n:") || strings.HasPrefix(s, "x:") {
		return strings.ReplaceAll(s[strings.LastIndexByte(s, ':')+1:], "-", " ")
	}
	var out []string
	if kind, ok := strings.CutPrefix(s, "place/"); ok {
		if p, ok := placeTerms[kind]; ok {
			return b.term("place") + " · " + p.in(b.w)
		}
	}
	for p := range strings.FieldsFuncSeq(s, func(r rune) bool { return r == '/' || r == '|' }) {
		if who, ok := strings.CutPrefix(p, "by "); ok {
			out = append(out, b.term("by")+" "+who)
			continue
		}
		if p = strings.TrimSpace(p); p != "" {
			out = append(out, b.term(p))
		}
	}
	return strings.Join(out, " · ")
}

// term translates a key of the contract; words in Arabic stay as they are.
func (b *builder) term(s string) string {
	if p, ok := terms[s]; ok {
		return p.in(b.w)
	}
	if strings.IndexFunc(s, isRTL) < 0 {
		return strings.ReplaceAll(s, "_", " ")
	}
	return s
}

// value writes a value: a quantity with its modifier in words, a time in
// words, all else as given.
func (b *builder) value(kind, s string) string {
	s = clean(s)
	switch kind {
	case "quantity", "agreement":
		for _, mod := range []string{">=", "<=", "~"} {
			if rest, ok := strings.CutPrefix(s, mod); ok {
				return b.w.t("mod."+mod) + " " + rest
			}
		}
	case "time":
		return b.w.moment(s)
	case "place", "name", "naming", "actor":
		return s
	}
	return b.term(s)
}

// names indexes the entities of a report.
func names(es []news.Spelled) map[string]string {
	out := make(map[string]string, len(es))
	for _, e := range es {
		if n := clean(e.Name); n != "" {
			out[e.ID] = n
		}
	}
	return out
}
