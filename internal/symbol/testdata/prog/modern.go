package main

import "fmt"

func init() { modern = callModern }

func generic[T any](v T, site string) T { inner(site); return v }

type list[T any] struct{ head []T }

func (l *list[T]) push(v T, site string) { l.head = append(l.head, v); inner(site) }

//go:noinline
func (l *list[T]) each(f func(T)) {
	for _, v := range l.head {
		f(v)
	}
}

func iterate(yield func(int) bool) {
	for i := 0; i < 2 && yield(i); i++ {
	}
}

func callModern() {
	generic(1, "generic int")
	generic("s", "generic string")
	generic(struct{ a, b int }{1, 2}, "generic struct")
	var l list[int]
	l.push(1, "generic method")
	l.each(func(int) { deep3("generic callback") })
	var s list[string]
	s.push("x", "generic method string")
	s.each(func(string) { generic(2.5, "generic in generic callback") })
	for i := range iterate {
		inner(fmt.Sprint("range over func ", i))
	}
}
