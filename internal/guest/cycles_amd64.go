package guest

// cycles reads the processor's time stamp counter, in a tenth of the time that the
// host's clock takes. Every processor that has FSGSBASE, without which no guest runs,
// counts at one rate and in all states.
func cycles() int64
