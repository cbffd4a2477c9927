// Package render turns reports into what people read and what other programs
// draw: terminal text, one self-contained HTML page, CSV of the differences,
// and the isnad graph as SVG and GraphML.
//
// [Terminal] and [Page] go the same way. The reports are first made into a
// view (view.go): names resolved, times written, words of the interface
// chosen, and every string that came from a page cleaned. Only then is
// anything laid out, so both show the same facts, and a page cannot reach the
// reader's terminal with an escape sequence or turn the report's order round
// with a bidi control. The order of the parts is that of the questions of a
// desk: how many independent origins, where do the accounts differ, who was
// first; then the rest.
//
// Right-to-left text in a terminal stands in bidi isolates (UAX #9), one for
// the line and one for each name or value in it, so that «12 (رويترز)» beside
// a date cannot swap places with it; a line from the left isolates only what
// could turn it. Terminals that know nothing of bidi get
// the latin layout: labels in Latin script, no isolates, and at most one
// right-to-left run on a line, always the last thing on it.
//
// [CSV], [GraphML] and [SVG] are for machines and other documents. They clean
// strings too. The drawing (svgplace.go) is laid out in columns from the
// speakers to the outlets, with speakers alike in one box.
//
// All words of the interface stand in label.go, in both languages; adding one
// there is all that a new label needs.
package render
