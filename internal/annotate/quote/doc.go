// Package quote finds reported speech: direct quotations, reported clauses
// and mixtures of both, each with its cue, its speaker, and the chain of
// carriers through which the words came.
//
// It builds on the citations, which say who is credited at each cue. The work
// goes sentence by sentence: the quotation marks of a paragraph are paired
// first; then each cue is read with what it opens («قال س إن …», «قال س: "…"»,
// «… مضيفا أن …»), what stands before a crediting phrase («…، وفقا لـس»), and
// what a headline says after a colon. A verb without a subject («وأضاف»)
// takes the speaker before it.
//
// A chain lists the carriers nearest to the speaker first: in «نقلت صحيفة ص عن
// وكالة ع قولها إن مصدرا قال إن …» the source speaks, ع is nearest to it, ص
// comes after. A medium that nobody speaks through is the speaker itself.
//
// A carrier's verb without a subject («ونقلت عن س») takes the medium credited
// before it. A medium relayed after what was said («…، نقلا عن س») stands
// nearer to it than the one that relays. The publishing outlet is no hop.
//
// Most marks of quotation in news stand around names and single words; a span
// of fewer than four words is a quotation only right after its cue.
//
// Not handled: a quotation whose speaker is named in a later sentence; irony;
// who of two joined speakers said which part.
package quote
