package safehandle

// barrierState says whether the system can make a fence in all threads of the process.
type barrierState uint32

const (
	barrierUnknown barrierState = iota
	barrierComing               // being asked for
	barrierReady
	barrierNone
)
