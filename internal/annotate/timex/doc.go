// Package timex finds time expressions and places them on the calendar.
//
// The reading goes in three steps. Every token is looked up once in the list
// of time words (words.go). Then, from left to right, the grammar tries the
// longest expression that can begin at a token: a point («الخميس», «14
// آذار/مارس», «العام الماضي», «مطلع 2024»; point*.go, this.go, period.go; the
// first and the last of a span, nth.go; weeks and their days, week.go; what is
// a day in notes alone, bare_day.go), with what turns it into an open or a
// closed interval («منذ …», «من … إلى …», «بين … و…»; interval.go, range.go),
// a clock time (clock.go), a feast or Hijri month (feast.go), a length of time
// («ثلاثة أيام»; length.go) and where it lies from now («قبل ثلاثة أيام»;
// fromnow.go) or from what the text told («في اليوم التالي», «بعد ذلك بعام»;
// told*.go) or dates («بعد يومين من انتخابات 3 مايو»; event.go), or what recurs
// («كل أسبوع»; set.go). What is read is an interval of days, first and last
// included, with its grain; value.go writes it.
//
// Whether a weekday, a day or a month without year lies ahead or behind is
// told by the verbs of its clause (tense.go). Words of time in other senses
// are named in prune.go. Deictic words, bare weekdays and dates without a year are placed from an
// anchor: the day of publication, moved when the text names the weekday of its
// own «اليوم» or «أمس» or opens with a dateline, because time stamps are late
// more often than reporters err; without a publication time, the day that the text gives itself
// ([TextAnchor]); without that, they get no value.
package timex
