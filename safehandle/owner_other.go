//go:build !amd64 || !(linux || windows) || race

package safehandle

const canOwn = false

func acquireOwned(*counts) bool { return false }

func releaseOwned(*counts) bool { return false }

func goroutine() uintptr { return 0 }

func ready() barrierState { return barrierNone }

func barrier() {}
