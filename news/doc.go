// Package news is the vocabulary of isnad: the nouns that flow from stage to
// stage, one file each, and nothing that computes.
//
// A [Page] is bytes as received. Its [Cut] gives every line a role and the
// one or more [Article]s that were published on it. A [Document] is an
// article with the layers that annotators added. A [Story] holds the
// documents that report one event; a [Report] says who reported what in it,
// on whose word, and every cell of it carries [Evidence].
//
// The struct tags are the JSON of docs/FORMATS.md. All spans are bytes of the
// text of the document they speak of.
package news
