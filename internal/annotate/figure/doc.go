// Package figure places quantities: what they measure (killed, injured,
// arrested, agreements …), of whom, by whom, where and when, and which total
// they are a part of. The result is the layer of frames.
//
// The frames are read in the order of the text, in three steps.
//
//   - measure.go gives a count its measure: from its noun («قتلى», «هجمات»), from
//     the trigger before it in its clause («مقتل 84 صيادا»), or from the member
//     of the list before it («و15 على يد …»); and its party: «على يد X», «لدى X»,
//     or the subject between the verb and the number («قتلت فصائل الجبل 74»).
//   - place.go finds period and place in its clause.
//   - part.go links parts to totals. «بينهم 8 أطفال» is a subset of the count
//     before it, of another group. A count with a party of its own is a part of
//     the last total of the same measure and group that had none, also over
//     the lines that follow it, for the same period. «منهم», «منها» and bare
//     members of a list are parts by party, place, period or target.
//
// A total with its parts by party is what the check of sums reads: frames with
// part_of on one total, the same group as it, and a party each. Subsets have
// another group than their total. Percentages, ages, scores and the like get
// no frame.
package figure
