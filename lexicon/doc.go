// Package lexicon holds the word lists and rules of isnad as data files, and
// the one loader that checks them.
//
// A data file is UTF-8 text. It opens with header lines «# name: value»,
// among them source, licence, spelling (raw or folded) and domain; then one
// line of tab-separated column names; then rows. Blank lines and lines that
// begin with "# " after the columns are comments. An empty field is written
// as "-" or left empty. The loader refuses a row with too many fields, a
// duplicate of the first column, and a missing header, naming file:line.
//
// A file that has the columns pattern, yes and no is a rule file: each rule
// carries examples that it must match (yes) and near misses that it must not
// (no), several separated by " | ". One test runs them all.
package lexicon
