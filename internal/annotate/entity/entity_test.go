package entity

import (
	"fmt"
	"sort"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/isnad-news/isnad/internal/lang/arabic"
	"github.com/isnad-news/isnad/news"
	"github.com/isnad-news/isnad/text"
)

// split fills the layers that entities need.
func split(doc *news.Document) {
	doc.Tokens = text.Tokenize(doc.Text)
	doc.Sentences = arabic.Sentences(doc.Text, doc.Tokens)
}

func annotated(t testing.TB, body string) *news.Document {
	t.Helper()
	doc := &news.Document{}
	doc.Text = body
	split(doc)
	New(Default()).Annotate(doc)
	return doc
}

func found(doc *news.Document) string {
	var out []string
	for _, e := range doc.Entities {
		out = append(out, fmt.Sprintf("%s %s", e.Type, e.Text))
	}
	return strings.Join(out, " | ")
}

func TestEntities(t *testing.T) {
	tests := []struct{ name, in, want string }{
		{"known names", "زار بوتين دمشق", "PER بوتين | LOC دمشق"},
		{"particles", "وصل إلى بيروت وبغداد ثم للقاهرة", "LOC بيروت | LOC بغداد | LOC لقاهرة"},
		{"no cut through a name", "قال وليد الخازن إن السفينة غرقت", "PER وليد الخازن"},
		{"preposition is no name", "عرض على سالم الكتاب", ""},
		{"title", "استقبل الرئيس نعمان الزيتوني ضيوفه", "PER نعمان الزيتوني"},
		{"office", "قالت وزيرة الزراعة لمياء الدفلى إن الموسم جيد", "PER لمياء الدفلى"},
		{"office with a body", "رئيس جامعة الضفاف كنعان الشربيني", "ORG جامعة الضفاف | PER كنعان الشربيني"},
		{"after a comma", "التقى وزير النقل في الحكومة الانتقالية، سهيل البيلسان، السائقين", "ORG الحكومة الانتقالية | PER سهيل البيلسان"},
		{"apposition", "وأوضحت ميساء الريحاني، مديرة المتحف، أن القطع سليمة", "PER ميساء الريحاني"},
		{"speech verb", "وقال أوسكار فيلندر إن الطريق مفتوح", "PER أوسكار فيلندر"},
		{"two people", "اجتمع إيغور هافنمير ونعمان الزيتوني", "PER إيغور هافنمير | PER نعمان الزيتوني"},
		{"joined by and", "وصل جورج هافنمير وأولمار فيلندر مساء", "PER جورج هافنمير | PER أولمار فيلندر"},
		{"a verb after a person", "وصل جورج هافنمير واستعجل فيلندر", "PER جورج هافنمير"},
		{"adjective", "أعلن تحالف جهادي انسحابه", ""},
		{"laid waste", "هذه منطقة منكوبة", ""},
		{"place by preposition", "يقع المصنع قرب مونتفار، وهي صغيرة", "LOC مونتفار"},
		{"son of", "وقال الرائد سليم بن وردة إن الزورق عاد", "PER سليم بن وردة"},
		{"no son", "ضرب السائق سليم وردة", ""},
		{"Anna", "وصلت آنا هافنمير مساء، وقالت: أنا مسافرة", "PER آنا هافنمير"},
		{"surname like an adjective after a title", "عادت النائبة سماح البنفسجي إلى بيتها", "PER سماح البنفسجي"},
		{"a title ends a name", "قال السيد هافنمير المدعي إنه راض", "PER هافنمير"},
		{"idafa after a title", "لم يذكر المتحدث أسماء القتلى", ""},
		{"kin by one word", "وصل نجيب الخروبي وابنته يوليا", "PER نجيب الخروبي | PER يوليا"},
		{"kin and no name", "وصل نجيب الخروبي وابنته مسرعين", "PER نجيب الخروبي"},
		{"daughter of", "نشرت الأميرة الجوهرة بنت سالم الدوالي صورة", "PER الجوهرة بنت سالم الدوالي"},
		{"jewel", "نشرت الأميرة الجوهرة في كتابها", ""},
		{"a name known and longer", "وصل بشار الأسد بن هافنمير", "PER بشار الأسد بن هافنمير"},
		{"which of them", "قال مدير المرصد الدكتور أيهم القصعين إنهم بخير", "PER أيهم القصعين"},
		{"a doctor and her words", "سألت الدكتورة أيهم السكان", ""},
		{"by his name", "وقال الفلاح، واسمه عايد المرجاني، إنه بخير", "PER عايد المرجاني"},
		{"company", "خسرت شركة هالتونز الغندورية قضيتها أمام شركة \"كريمار\" لتطبيقات النقل", "ORG هالتونز | ORG كريمار"},
		{"company by its trade", "وقعت شركة هالتونز للطباعة عقدا مع شركة نفط كبيرة", "ORG شركة هالتونز للطباعة"},
		{"letters", "قالت بي إف كيو إن شركة إل كيه باعت أسهمها", "ORG بي إف كيو | ORG إل كيه"},
		{"no letters", "أعلن أن في أي كي يوما", ""},
		{"initials", "قالت إف كيه هافنمير إن الكتاب جاهز", ""},
		{"a council of any company", "اجتمع مجلس إدارة المصنع ثم مجلس البيادر الأعلى", "ORG مجلس البيادر الأعلى"},
		{"a city told by its noun", "عاد من مدينة ليون إلى منطقة الخليج", "LOC ليون | LOC الخليج"},
		{"team", "فاز فريق الغرابلين على نادي هالتونز", "ORG الغرابلين | ORG هالتونز"},
		{"plural after a name", "للتأكد من سلامة المباني", ""},
		{"as to", "أما شيروفان برفي، أحد العمال، فقد عاد", "PER شيروفان برفي"},
		{"chamber", "قدر رئيس غرفة تجارة عين السنديان فواز الدوالي الخسائر", "ORG غرفة تجارة عين السنديان | PER فواز الدوالي"},
		{"foreign town", "سافر الوفد إلى هونتفراد وأقام في سيلمارا", "LOC هونتفراد | LOC سيلمارا"},
		{"no town", "شاركوا في استفتاءاتهم وساهموا في مبادراتنا وذهبوا إلى أشغالهما", ""},
		{"paper of a gate", "نقلت صحيفة مرايا باب السنديان الخبر", "ORG مرايا باب السنديان"},
		{"described before its clause", "وروى بائع الورد صخر الدوالي أنه سمع دويا", "PER صخر الدوالي"},
		{"no clause of speech", "وكان بائع الورد صخر الدوالي ينتظر", ""},
		{"one of", "حث ناجي هافنمير، أحد التجار، على السفر", "PER ناجي هافنمير"},
		{"byline", "أعده: جهاد السنديان\nوبدأ جهاد السنديان عمله", "PER جهاد السنديان | PER جهاد السنديان"},
		{"struggle", "بدأ جهاد السنديان عمله", ""},
		{"unknown nation", "أعلنت الرئاسة الغندورية موعد السفر", "ORG الرئاسة الغندورية"},
		{"land before a person", "ناطق باسم حكومة هانبورا أنس هافنمير", "ORG حكومة هانبورا | PER أنس هافنمير"},
		{"of a nation", "وصلت العداءة الفرنسية هيلفا مورنفالد أولا", "PER هيلفا مورنفالد"},
		{"a body does something", "قال مدير المصنع إن الفرع الفرنسي استحدث وظائف", ""},
		{"no article", "وأقر ألكسندر بورتفالد بذلك", "PER ألكسندر بورتفالد"},
		{"joined by and, a weak name", "وصل جورج هافنمير وصالح الزيتوني مساء", "PER جورج هافنمير | PER صالح الزيتوني"},
		{"given name", "فاز بالسباق جورج هافنمير بعد عناء", "PER جورج هافنمير"},
		{"surname again", "قال هيثم البلوطي إن العمل جار. وأضاف البلوطي أنه متفائل", "PER هيثم البلوطي | PER البلوطي"},
		{"bare body", "وصل رجال الدفاع المدني المتطوعون ثم خفر السواحل الغندوري", "ORG الدفاع المدني | ORG خفر السواحل الغندوري"},
		{"old quarter", "احترقت المدينة القديمة وأغلقت البلدة القديمة", "LOC المدينة القديمة | LOC البلدة القديمة"},
		{"old harbour and mosque", "رمم المرفأ القديم والجامع الكبير والمرفأ الكبير", "LOC المرفأ القديم | LOC الجامع الكبير"},
		{"other old things", "باع السيارة القديمة في الميناء الجديد", ""},
		{"called by things", "رست السفينة قرب جزر الملح وجزيرة الغرانيق", "LOC جزر الملح | LOC جزيرة الغرانيق"},
		{"whose hospital", "قال مدير مستشفى المدينة الدكتور غسان الدوالي لـ\"ساعي الجبل\" إنهم بخير", "PER غسان الدوالي"},
		{"compound after ب", "تجمعوا بباب السنديان ثم تفرقوا", "LOC باب السنديان"},
		{"paper of common words", "نقلت صحيفة بريد الجسرين عن وكالة القوس الأزرق الخبر", "ORG بريد الجسرين | ORG وكالة القوس الأزرق"},
		{"paper of others", "نقلت صحيفة حزب العمال عن وكالة الطاقة الذرية", "ORG حزب العمال"},
		{"body", "أعلن حزب النخيل انسحابه من الجلسة", "ORG حزب النخيل"},
		{"quoted body", "أعلنت حركة \"الفجر الأزرق\" موقفها", "ORG حركة \"الفجر الأزرق\""},
		{"ministry", "أفادت وزارة التربية والتعليم المصرية الأحد", "ORG وزارة التربية والتعليم المصرية"},
		{"nation", "قالت الحكومة اللبنانية إن الشرطة الفرنسية ستساعد", "ORG الحكومة اللبنانية | ORG الشرطة الفرنسية"},
		{"purpose", "قالت الإدارة العامة للمياه والغابات إن النبع جف", "ORG الإدارة العامة للمياه والغابات"},
		{"no purpose of an army", "نفى الجيش الفرنسي للصحافة الخبر", "ORG الجيش الفرنسي"},
		{"land in a title", "استقبل رئيس غندوريا جورج هافنمير وفدا", "LOC غندوريا | PER جورج هافنمير"},
		{"verb after a name", "جورج هافنمير يتابعان السباق", "PER جورج هافنمير"},
		{"place like a given name", "تحتفي كرم السنابل بالقمح", ""},
		{"station", "قالت إذاعة الأنوار المحلية إن الجسر أغلق، وذكر تلفزيون هانبورا العام غير ذلك", "ORG تلفزيون هانبورا العام"},
		{"government of a city", "أعلنت حكومة دبي الحداد", "ORG حكومة دبي"},
		{"adjective of the capital", "وصل إلى العاصمة الغندورية", ""},
		{"purpose alone", "دعت الشركة للتحقيق في الأمر", ""},
		{"Ali", "قال قائد البحرية علي رضا هالمفوري إن السفن عادت", "PER علي رضا هالمفوري"},
		{"nation alone is none", "التقى الوفد السوري نظيره الصيني", ""},
		{"the body's noun in a title", "اجتمع وزير الخارجية الروسي مع الوفد", ""},
		{"agency", "ذكرت وكالة غربال للأنباء أن الجسر أغلق", "ORG وكالة غربال للأنباء"},
		{"paper in quotes", "كتبت صحيفة «الضباب الأزرق» افتتاحيتها", "ORG الضباب الأزرق"},
		{"weak outlet", "نشرت صحيفة الحياة تقريرا عن أسباب الحياة", "ORG الحياة"},
		{"town", "وقع الزلزال قرب بلدة هانبورا مساء", "LOC هانبورا"},
		{"two words", "فاض النهر في مدينة كفر الزنبق ليلا", "LOC كفر الزنبق"},
		{"place's noun kept", "أغلق ميناء سنديانة أبوابه", "LOC ميناء سنديانة"},
		{"valley", "نزح السكان من وادي السنديان", "LOC وادي السنديان"},
		{"adjective makes the land", "وقعت غندوريا اتفاقا، وقال الرئيس الغندوري إنه راض", "LOC غندوريا"},
		{"dateline", "مرفأ الزنبق (شبكة أفق)— بدأ الموسم", "LOC مرفأ الزنبق | ORG شبكة أفق"},
		{"weak name by its country", "بحث الوفد مع شي في بكين ملفات التجارة مع الصين", "PER شي | LOC بكين | LOC الصين"},
		{"weak name without it", "كل شي تمام في دبي", "LOC دبي"},
		{"weak name after its person", "وصل بشار الأسد مساء. وألقى الأسد كلمة", "PER بشار الأسد | PER الأسد"},
		{"animal", "هرب الأسد من حديقة الحيوان في لندن", "LOC لندن"},
		{"common word that is a town", "هذا القرار الجديد مهم", ""},
		{"Latin", "CNN reported from Paris", "ORG CNN"},
		{"other script", "Москва и 北京", ""},
		{"empty", "", ""},
		{"marks", "زارَ بوتينُ دمشقَ", "PER بوتينُ | LOC دمشقَ"},
	}
	for _, tt := range tests {
		if got := found(annotated(t, tt.in)); got != tt.want {
			t.Errorf("%s: %s\n got %s\nwant %s", tt.name, tt.in, got, tt.want)
		}
	}
}

func ids(doc *news.Document, typ news.EntityType) string {
	seen := map[string]bool{}
	var out []string
	for _, e := range doc.Entities {
		if e.Type == typ && !seen[e.ID] {
			seen[e.ID] = true
			out = append(out, e.ID)
		}
	}
	sort.Strings(out)
	return strings.Join(out, " ")
}

func TestOneIDForSpellings(t *testing.T) {
	tests := []struct {
		typ    news.EntityType
		in, id string
	}{
		{news.Person, "شي جين بينغ. شي جين بينج. قال شي في الصين", "x:xi"},
		{news.Person, "بشار الأسد وبشار الاسد والأسد في سوريا", "x:bashar-assad"},
		{news.Location, "هانغتشو ثم هانجتشو", "x:hangzhou"},
		{news.Organisation, "تلفزيون الصين المركزي. شبكة \"سي سي تي في\". التلفزيون الصيني", "x:cctv"},
		{news.Person, "الرئيس إيساك هالمفورد. وقال هالمفورد", "n:per:ايساك-هالمفورد"},
		{news.Person, "الوزير عبد الجبار الفخاري ثم الوزير عبدالجبار الفخارى", "n:per:عبدالجبار-الفخاري"},
		{news.Person, "الوزير إيساك هالمفورغ ثم الوزير إيساك هالمفورج", "n:per:ايساك-هالمفورغ"},
		{news.Person, "الوزير إيساك هالمفورج", "n:per:ايساك-هالمفورغ"},
		{news.Person, "الوزير غانم الجلبي", "n:per:غانم-الغلبي"},
		{news.Person, "الوزير جهاد العجمي", "n:per:جهاد-العجمي"},
		{news.Person, "اجتمع إيغور هافنمير وإيجور هافنمير", "n:per:ايجور-هافنمير n:per:ايغور-هافنمير"},
		{news.Location, "سافر إلى مدينة هالدفينج", "n:loc:هالدفينغ"},
		{news.Person, "الوزير سامر الخطيب ثم الوزير سمير الخطيب", "n:per:سامر-الخطيب n:per:سمير-الخطيب"},
		{news.Person, "قال السيد بنيامين نتنيياهو إنه سيعود", "x:netanyahu"},
		{news.Person, "قال نتنياهو ذلك", "x:netanyahu"},
		{news.Location, "سافر إلى مدينة ساكرمنتو", "x:geo-5389489"},
		{news.Location, "سافر إلى مدينة هالمفيرنوك. وتقع مدينة هالمفرنوك على النهر", "n:loc:هالمفيرنوك"},
		{news.Organisation, "شركة هالمان للسيارات. وقالت شركة هلمان للسيارات إنها باعت", "n:org:شركه-هالمان-للسيارات"},
		{news.Organisation, "حزب الطريق الجديد. وقال حزب الطارق الجديد إنه خسر", "n:org:حزب-الطارق n:org:حزب-الطريق"},
		{news.Person, "قال ريتشارد نتنياهو ذلك", "n:per:ريتشارد-نتنياهو"},
		{news.Person, "زاد راتب نتنياهو", "x:netanyahu"},
		{news.Person, "وصل إيلون بورتفال. وقال شربل نتنياهو، وقال نتنياهو", "n:per:ايلون-بورتفال n:per:شربل-نتنياهو x:netanyahu"},
		{news.Organisation, "وكالة غربال للأنباء", "o:غربال"},
		{news.Organisation, "حسب تلفزيون غندوريا العام. وذكر التلفزيون الغندوري أن غندوريا بخير", "o:غندوريا-العام"},
		{news.Organisation, "وزارة الداخلية المصرية. وقالت وزارة الداخلية إنها أغلقت الطريق", "n:org:وزاره-الداخليه-المصريه"},
		{news.Organisation, "الداخلية: توقيف مهربين\nقالت وزارة الداخلية المصرية إنها أوقفتهم", "n:org:وزاره-الداخليه-المصريه"},
		{news.Organisation, "وتقول الداخلية إنها أوقفتهم", "n:org:وزاره-الداخليه"},
		{news.Organisation, "وتقول الشؤون الداخلية إنها", ""},
		{news.Organisation, "الحكومة الأميركية ثم الحكومة الأمريكية", "n:org:الحكومه-الامريكيه"},
	}
	for _, tt := range tests {
		if got := ids(annotated(t, tt.in), tt.typ); got != tt.id {
			t.Errorf("%s: ids %s, want %s", tt.in, got, tt.id)
		}
	}
}

func TestNamings(t *testing.T) {
	day := func(s string) *time.Time {
		d, err := time.Parse(time.DateOnly, s)
		if err != nil {
			t.Fatal(err)
		}
		return &d
	}
	tests := []struct {
		in, day, want string
	}{
		{"التقى رئيس النظام السوري بشار الأسد ضيفه", "", "رئيس النظام السوري=x:bashar-assad"},
		{"قال الرئيس السوري إن البلاد بخير", "2019-05-01", "الرئيس السوري=x:bashar-assad"},
		{"قال الرئيس السوري إن البلاد بخير", "2025-05-01", "الرئيس السوري=x:ahmad-sharaa"},
		{"قال الرئيس السوري إن البلاد بخير", "", ""},
		{"وصل بشار الأسد. وقال الرئيس السوري إنه بخير", "", "الرئيس السوري=x:bashar-assad"},
		{"قال الرئيس السوري السابق إن البلاد بخير", "2019-05-01", ""},
		{"قال الرئيس السوري أحمد الشرع كلمته", "2019-05-01", "الرئيس السوري=x:ahmad-sharaa"},
		{"بدأ والرئيس الصيني الجلسة", "2023-05-01", "الرئيس الصيني=x:xi"},
		{"وصل الرئيس الغندوري إيساك هالمفورد. وقال الرئيس الغندوري إنه بخير", "", "الرئيس الغندوري=n:per:ايساك-هالمفورد | الرئيس الغندوري=n:per:ايساك-هالمفورد"},
		{"وصل الرئيس الغندوري إيساك هالمفورد. وتحدث مع الرئيس الغندوري السابق وللرئيس الغندوري، نجيب الخروبي، كلمة", "", "الرئيس الغندوري=n:per:ايساك-هالمفورد | لرئيس الغندوري=n:per:نجيب-الخروبي"},
		{"وصل وزير الخارجية إيساك هالمفورد. وقال وزير الخارجية الغندوري إنه بخير", "", "وزير الخارجية=n:per:ايساك-هالمفورد"},
		{"وصل الرئيس الغندوري إيساك هالمفورد، ثم الرئيس الغندوري نعمان الزيتوني. وقال الرئيس الغندوري إنه بخير", "", "الرئيس الغندوري=n:per:ايساك-هالمفورد | الرئيس الغندوري=n:per:نعمان-الزيتوني"},
		{"وصل الوزير إيساك هالمفورد. وقال الوزير إنه بخير", "", "الوزير=n:per:ايساك-هالمفورد"},
		{"وصل الرئيس الصيني شي جين بينغ. وكان للرئيس الصيني استقبال حافل", "", "الرئيس الصيني=x:xi | لرئيس الصيني=x:xi"},
	}
	for _, tt := range tests {
		doc := &news.Document{}
		doc.Text = tt.in
		if tt.day != "" {
			doc.PublishedAt = day(tt.day)
		}
		split(doc)
		New(Default()).Annotate(doc)
		var got []string
		for _, n := range doc.Namings {
			if n.Span.Of(doc.Text) != n.Text {
				t.Errorf("naming %v is not its slice", n)
			}
			if alone := n.Rule != "naming.title"; alone != (n.Kind == news.Description) {
				t.Errorf("naming %+v", n)
			}
			got = append(got, n.Text+"="+n.ID)
		}
		if s := strings.Join(got, " | "); s != tt.want {
			t.Errorf("%s (%s): %s, want %s", tt.in, tt.day, s, tt.want)
		}
	}
}

func TestPublisher(t *testing.T) {
	for in, want := range map[string]string{
		"وقال الرجل لـ\"برق الجبل\" إن الماء عاد":  "ORG برق الجبل",
		"وقال الرجل إن برق الجبل أخافه":            "",
		"وقال الرجل لـ\"برق الوادي\" إن الماء عاد": "",
	} {
		doc := &news.Document{}
		doc.Text = in
		doc.Outlet = news.OutletRef{ID: "o:برق-الجبل", Name: "برق الجبل"}
		split(doc)
		New(Default()).Annotate(doc)
		check(t, doc)
		if got := found(doc); got != want {
			t.Errorf("%s\n got %s\nwant %s", in, got, want)
		}
	}
}

func TestKeywords(t *testing.T) {
	doc := &news.Document{}
	doc.Text = "قال نجيب الخروبي إن الماء عاد"
	doc.Keywords = []news.Keyword{{Text: "بشار الاسد"}, {Text: "نجيب الخروبي"}, {Text: "انقطاع الماء"}}
	split(doc)
	New(Default()).Annotate(doc)
	for i, want := range []string{"x:bashar-assad", "n:per:نجيب-الخروبي", ""} {
		if doc.Keywords[i].ID != want {
			t.Errorf("keyword %q has id %q, want %q", doc.Keywords[i].Text, doc.Keywords[i].ID, want)
		}
	}
}

// check holds what is true of every result: spans valid, in order, apart, and
// equal to their text; every finding has a rule, a type, an id.
func check(t *testing.T, doc *news.Document) {
	t.Helper()
	end, valid := 0, utf8.ValidString(doc.Text)
	for _, e := range doc.Entities {
		if valid && !e.Valid(doc.Text) || e.Start < end || e.Empty() || e.Of(doc.Text) != e.Text {
			t.Fatalf("entity %+v after byte %d", e, end)
		}
		if e.Rule == "" || e.ID == "" || e.Name == "" || e.Type == "" {
			t.Fatalf("entity %+v lacks a field", e)
		}
		if e.Title != nil && e.Title.Of(doc.Text) != e.Title.Text {
			t.Fatalf("title %+v", e.Title)
		}
		end = e.End
	}
}

func TestHostile(t *testing.T) {
	for name, in := range map[string]string{
		"one long word":  strings.Repeat("ب", 1<<20),
		"many titles":    strings.Repeat("الرئيس ", 20000),
		"many names":     strings.Repeat("محمد علي ", 20000),
		"many surnames":  strings.Repeat("سمير الفلاني1 ", 2000) + strings.Repeat("الفلاني ", 20000),
		"many heads":     strings.Repeat("وزارة ", 20000),
		"many quotes":    strings.Repeat("\"", 20000) + strings.Repeat("« ", 20000),
		"many commas":    strings.Repeat("رئيس، ", 20000),
		"invalid UTF-8":  strings.Repeat("\xff\xd8 الرئيس \xd8", 5000),
		"many lines":     strings.Repeat("دبي (\n", 50000),
		"many particles": strings.Repeat("بن ", 20000) + strings.Repeat("ولبن ", 20000),
	} {
		t.Run(name, func(t *testing.T) { check(t, annotated(t, in)) })
	}
}

func FuzzAnnotate(f *testing.F) {
	for _, s := range []string{"شكر الرئيس الغندوري، إيساك هالمفورد، بلدة", "وزارة «ال» 5", "\xff ولبن عبد", "دبي (رويترز) -", "سيرغي ـلافروف-فان", "ـ(0)-"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) { check(t, annotated(t, s)) })
}

// page is a made-up page of the usual length.
var page = strings.Repeat(`وصل الرئيس الغندوري إيساك هالمفورد إلى مرفأ الزنبق مساء الأربعاء في زيارة تستمر يومين، وكان في استقباله وزير الخارجية في الحكومة الانتقالية، سهيل البيلسان.
وقالت وكالة غربال للأنباء إن المحادثات تناولت التعاون بين غندوريا ولبنان في مجالات الزراعة والطاقة والتعليم العالي، وأضافت أن اجتماعا ثانيا سيعقد في كانون الأول/ديسمبر.
وأكد البيلسان أن وزارة الخارجية اللبنانية تلقت دعوة رسمية من الأمم المتحدة، مشيرا إلى أن بلاده ترحب بكل جهد يبذل في هذا السبيل.
`, 4)

func BenchmarkAnnotate(b *testing.B) {
	a := New(Default())
	doc := &news.Document{}
	doc.Text = page
	split(doc)
	b.SetBytes(int64(len(page)))
	for b.Loop() {
		a.Annotate(doc)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		if _, err := newLexicon(nil); err != nil {
			b.Fatal(err)
		}
	}
}
