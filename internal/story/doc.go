// Package story puts documents into stories: all that report one event and
// its immediate developments.
//
// A [Grouper] takes documents as a stream brings them, in the order of
// [Order], and gives each its place at once. First come copies: shingles find
// the earlier text that a document was taken from, and a copy goes where its
// original is. Then the document is compared with the ones it shares most
// words with, among those of the last days; a fitted model scores each pair
// ([Model]), and the best pairs, with the sum of a story's documents, say
// which story it joins or that it opens one. After each arrival, two stories
// that have grown alike are merged: the older id stays, and [Arrival] names
// the one that is gone.
//
// Words are light stems without their long vowels, weighted by how rare they
// are, in the window itself and in news at large ([Background]): in a week of
// one war, the war's words tell no two articles apart.
//
// The state is bounded by the window. What stays of a document that left it
// is its place alone, and the document itself where Options.Keep asks for it.
//
// The same documents give the same stories, bytes and ids: a story's id is
// made from that of its first document.
package story
