// Command hello is the smallest program: it prints a line.
package main

import "fmt"

func main() { fmt.Println("Hello from Windows") }
