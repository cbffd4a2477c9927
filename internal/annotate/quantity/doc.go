// Package quantity finds numbers with what they count or measure.
//
// A quantity is read around its number: an approximator or a bound before it
// («نحو», «ما لا يقل عن»), the number itself in digits or words with its scale
// or the two ends of a range, then what is counted: a percent sign, a currency,
// a unit of measure or of time, or a noun («84 صيادا», «خمسة من عمال المرفأ»,
// «15 منهم»), then a bound after it («على الأقل»). A number may also follow its
// noun («الدول الثلاث», «شخص واحد»), or be inside it: a dual is two («قتيلان»),
// and after a trigger a singular is one («مقتل شخص», «بينهم طفل وامرأة»).
//
// A number with nothing beside it counts only where the text says of what: a
// trigger before it («اعتقال 300»), or a list whose first member named the noun
// («26 هجوما على …، و11 على …»); its unit is then the noun of that member.
//
// Numbers inside dates, clock times and longer names are not read.
package quantity
