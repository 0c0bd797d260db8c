package console

// sgr carries out SELECT GRAPHIC RENDITION.
func (s *Screen) sgr() {
	v := &s.vt
	if v.nparam == 0 {
		s.attr = attr{}
		return
	}
	for i := 0; i < v.nparam; {
		n := 1
		for i+n < v.nparam && v.sub[i+n] {
			n++
		}
		i += s.rendition(i, n)
	}
}

var styleOn = [10]style{1: bold, 2: faint, 3: italic, 4: underline, 5: blink, 6: blink, 7: reverse, 8: hidden, 9: strike}

var styleOff = [10]style{1: underline, 2: bold | faint, 3: italic, 4: underline, 5: blink, 7: reverse, 8: hidden, 9: strike}

// rendition carries out the parameter at i, which has n-1 sub-parameters, and
// returns how many parameters it took.
func (s *Screen) rendition(i, n int) int {
	v, a := &s.vt, &s.attr
	p := max(v.params[i], 0)
	switch {
	case p == 0:
		*a = attr{}
	case p == 4 && n > 1 && v.arg(i+1, 0) == 0: // 4:0
		a.style &^= underline
	case p < 10:
		a.style |= styleOn[p]
	case p >= 21 && p <= 29:
		if p == 21 { // doubly underlined
			a.style |= underline
		} else {
			a.style &^= styleOff[p-20]
		}
	case p >= 30 && p <= 37:
		a.fg = colorIndex | color(p-30)
	case p >= 40 && p <= 47:
		a.bg = colorIndex | color(p-40)
	case p >= 90 && p <= 97:
		a.fg = colorIndex | color(p-90+8)
	case p >= 100 && p <= 107:
		a.bg = colorIndex | color(p-100+8)
	case p == 39:
		a.fg = colorDefault
	case p == 49:
		a.bg = colorDefault
	case p == 38 || p == 48:
		c, k, ok := s.extended(i, n)
		if ok && p == 38 {
			a.fg = c
		} else if ok {
			a.bg = c
		}
		return k
	}
	return n
}

// extended reads the colour behind 38 or 48: 5;n or 2;r;g;b, by semicolons or,
// then perhaps with a colour space, by colons.
func (s *Screen) extended(i, n int) (c color, took int, ok bool) {
	v := &s.vt
	get := func(k int) int {
		if k < v.nparam {
			return max(v.params[k], 0)
		}
		return 0
	}
	first := i + 2
	kind, have := get(i+1), v.nparam-i
	took = 1
	if n > 1 {
		have, took = n, n
	}
	switch kind {
	case 5:
		if n == 1 {
			took = min(3, have)
		}
		if have < 3 || get(first) > 255 {
			return 0, took, false
		}
		return colorIndex | color(get(first)), took, true
	case 2:
		if n == 1 {
			took = min(5, have)
		}
		if n >= 6 {
			first++ // the colour space
		}
		if have < 5 {
			return 0, took, false
		}
		r, g, b := get(first), get(first+1), get(first+2)
		if r > 255 || g > 255 || b > 255 {
			return 0, took, false
		}
		return colorRGB | color(r<<16|g<<8|b), took, true
	}
	return 0, took, false
}
