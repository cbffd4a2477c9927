package main

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
)

// readCatalogue reads a little-endian gettext .mo file: two tables of
// (length, offset), of the keys and of the translations.
func readCatalogue(mo []byte) (map[string]string, error) {
	if len(mo) < 20 || binary.LittleEndian.Uint32(mo) != 0x950412de {
		return nil, errors.New("not a little-endian gettext catalogue")
	}
	n := binary.LittleEndian.Uint32(mo[8:])
	keys, values := binary.LittleEndian.Uint32(mo[12:]), binary.LittleEndian.Uint32(mo[16:])
	out := make(map[string]string, n)
	for i := range n {
		k, err := moString(mo, keys+8*i)
		if err != nil {
			return nil, err
		}
		v, err := moString(mo, values+8*i)
		if err != nil {
			return nil, err
		}
		out[k] = v
	}
	return out, nil
}

func moString(mo []byte, at uint32) (string, error) {
	if uint64(at)+8 > uint64(len(mo)) {
		return "", fmt.Errorf("catalogue ends at %d", len(mo))
	}
	n, from := binary.LittleEndian.Uint32(mo[at:]), binary.LittleEndian.Uint32(mo[at+4:])
	if uint64(from)+uint64(n) > uint64(len(mo)) {
		return "", fmt.Errorf("catalogue ends at %d", len(mo))
	}
	return string(mo[from : from+n]), nil
}

// city is one record of the library's list.
type city struct {
	id, name, admin1, region, country string
	people                            int
}

// readCities finds the compressed list in the library and reads it: a GVariant
// array of (strings id, name, admin1, region, country code, country, zone;
// population; latitude; longitude), elements aligned to 8 bytes, their ends
// as 32-bit offsets at the tail.
func readCities(so []byte) ([]city, error) {
	data := largestStream(so)
	if len(data) < 8 {
		return nil, errors.New("no list of cities in the library")
	}
	table := int(binary.LittleEndian.Uint32(data[len(data)-4:]))
	if table > len(data) {
		return nil, errors.New("the list's offset table lies outside it")
	}
	var out []city
	start := 0
	for at := table; at+4 <= len(data); at += 4 {
		end := int(binary.LittleEndian.Uint32(data[at:]))
		if end < start || end > table {
			return nil, fmt.Errorf("record %d ends at %d", len(out), end)
		}
		c, err := readCity(data[start:end])
		if err != nil {
			return nil, fmt.Errorf("record %d: %w", len(out), err)
		}
		out = append(out, c)
		start = (end + 7) &^ 7
	}
	return out, nil
}

func readCity(rec []byte) (city, error) {
	f := bytes.SplitN(rec, []byte{0}, 8)
	if len(f) < 8 {
		return city{}, errors.New("fewer than seven strings")
	}
	at := (len(rec) - len(f[7]) + 3) &^ 3
	if at+4 > len(rec) {
		return city{}, errors.New("no population")
	}
	people := binary.LittleEndian.Uint32(rec[at:])
	return city{string(f[0]), string(f[1]), string(f[2]), string(f[3]), string(f[4]), int(people)}, nil
}

// largestStream decompresses every zlib stream of the best level in so and
// returns the largest.
func largestStream(so []byte) []byte {
	var best []byte
	for at := 0; ; at++ {
		i := bytes.Index(so[at:], []byte{0x78, 0xda})
		if i < 0 {
			return best
		}
		at += i
		r, err := zlib.NewReader(bytes.NewReader(so[at:]))
		if err != nil {
			continue
		}
		if data, err := io.ReadAll(r); err == nil && len(data) > len(best) {
			best = data
		}
	}
}
