package main

import (
	"fmt"
	"io"
	"net/http"
)

// get prints what a server answers, or why it did not.
func get(url string) {
	r, err := http.Get(url)
	if err != nil {
		fmt.Println("error:", err)
		return
	}
	defer r.Body.Close()
	b, err := io.ReadAll(r.Body)
	fmt.Printf("answer: %s %v\n", b, err)
}
