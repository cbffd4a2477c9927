module github.com/isnad-news/isnad

go 1.26.0

require (
	github.com/hablullah/go-hijri v1.0.2
	golang.org/x/text v0.43.0
)

require github.com/hablullah/go-juliandays v1.0.0 // indirect
