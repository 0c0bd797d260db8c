package main

import "fmt"

func table([]string) { fmt.Println("table ok") }
