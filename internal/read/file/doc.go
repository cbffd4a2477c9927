// Package file reads pages from files, folders and standard input.
//
// [Read] yields pages one by one, so that memory does not grow with the
// input. The format of each file is told by its content: one flattened page
// of text, one HTML page, or JSON lines with a page each, plain or gzip. Bytes
// become UTF-8 once, here: by byte order mark, by being UTF-8, by the label
// that an HTML page carries, by detection, in this order.
//
// A broken item is one [*ItemError], which names it in one line; the rest of
// the input goes on.
package file
