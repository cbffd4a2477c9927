// Package english holds the same tools as package arabic for the English that
// stands in and beside Arabic news: bylines, agency copy, names. It is small
// on purpose.
package english
