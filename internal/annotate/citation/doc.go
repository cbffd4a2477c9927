// Package citation finds whom an article credits: media, official bodies,
// organisations, persons, documents and sources that are not named, each with
// the words that credit it (the cue) and what the credit speaks for (the
// scope).
//
// The media are found first, wherever they are named: by the registry of
// outlets («رويترز»), and by a word of type before a name that nobody has
// listed («صحيفة المنارة», «وكالة س للأنباء»). Then each cue is read: the
// verb with the noun phrase after it («قالت وكالة س إن») or before it («وكالة
// س قالت»), the phrase with the name after it («وفقا لـ», «نقلا عن»), the
// addressee of a statement («قال لصحيفة س»). A medium that nothing credits is
// no citation. Last come datelines, bylines and names in brackets at a text's
// end, which speak for the whole article.
//
// A citation's span is the name of the one credited. Where the text has only
// a noun that points back («الوكالة», «المصدر», «الوزارة») the span is that of
// the name it points back to and Anaphor holds the noun; the credit then
// speaks for the sentence of its cue. News verbs with a person as their
// subject («قال فلان إن») are citations of kind person: the quotations of the
// article build on them.
//
// A credit may also stand in what a noun before the name says («توقعات س»,
// «اطلعت عليه س»), in a post («في منشورها»), or in a document («جاء في بيان
// لـس أن»). An outlet written under another of its names keeps its id and is
// called as it is written.
//
// Not handled: two media that share one verb give two citations, but other
// coordinated subjects only the first; a source named only in a later
// sentence.
package citation
