// Package quantity finds numbers with what they count or measure.
//
// A quantity is read around its number: an approximator or a bound before it
// («نحو», «ما لا يقل عن»), the number itself in digits or words with its scale
// or the two ends of a range, then what is counted: a percent sign, a currency
// with its parts, a unit of measure or of time, or a noun with its adjectives
// («84 صيادا», «12 طائرة مسيرة», «خمسة من عمال المرفأ», «15 منهم»), then a bound
// after it («على الأقل»). A number may also follow its noun («الدول الثلاث»,
// «شخص واحد»), or be inside it: a dual is two («قتيلان»), and after a trigger a
// singular is one («مقتل شخص», «بينهم طفل وامرأة»).
//
// A number with nothing beside it counts only where the text says of what: a
// trigger before it («اعتقال 300»), a list whose first member named the noun
// («26 هجوما على …، و11 على …»), the whole that it is a part of («26 من 27
// مباراة»), or the unit of the number that it is joined to («10 و25 بالمئة»).
//
// Numbers inside dates, clock times, references («المادة 12»), models («بوينغ
// 737») and longer names are not read. Ages and scores have kinds of their own.
// The rules stand with examples in a list (lexicon/ar/quantity_rules.tsv).
package quantity
