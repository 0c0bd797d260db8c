package guest

import (
	"encoding/binary"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"haft.dev/nt"
)

// SharedDataAddress is where KUSER_SHARED_DATA lies in every process.
const SharedDataAddress = 0x7FFE0000

// Offsets in KUSER_SHARED_DATA.
const (
	kuTickCountLow      = 0x000
	kuTickMultiplier    = 0x004
	kuInterruptTime     = 0x008
	kuSystemTime        = 0x014
	kuTimeZoneBias      = 0x020
	kuNtSystemRoot      = 0x030
	kuTimeZoneID        = 0x240
	kuNtBuildNumber     = 0x260
	kuNtProductType     = 0x264
	kuProductTypeValid  = 0x268
	kuNativeArch        = 0x26A
	kuNtMajorVersion    = 0x26C
	kuNtMinorVersion    = 0x270
	kuProcessorFeatures = 0x274
	kuSuiteMask         = 0x2D0
	kuNumberOfPages     = 0x2E8
	kuTickCount         = 0x320
	kuQpcBias           = 0x3B8
	kuActiveProcessors  = 0x3C0
)

// Windows version that guests see: 10.0.19045.
const (
	MajorVersion = 10
	MinorVersion = 0
	BuildNumber  = 19045
)

// SharedData keeps the page that guests read the time from. Writing is only
// necessary while some guest thread runs: Enter and Leave count those.
type SharedData struct {
	page    []byte
	started time.Time

	mu      sync.Mutex
	last    int64        // interrupt time last written; guarded by mu
	written atomic.Int64 // cycles when the time was last written
	running atomic.Int64
	kick    chan struct{}
	once    sync.Once

	every int // call f every so many ticks; set before guests run, like f
	f     func()
}

// Tick is how often the time in the page advances while guests run.
const Tick = time.Millisecond

// fresh is for how many cycles the time counts as exact: at most a quarter of a tick,
// with the slowest clocks that processors have.
const fresh = 250_000

// NewSharedData fills the page; started is the origin of interrupt time.
func NewSharedData(page []byte, started time.Time) *SharedData {
	s := &SharedData{page: page, started: started, kick: make(chan struct{}, 1)}
	put := binary.LittleEndian.PutUint32
	put(page[kuTickMultiplier:], 1<<24)
	put(page[kuNtBuildNumber:], BuildNumber)
	put(page[kuNtProductType:], 1) // workstation
	page[kuProductTypeValid] = 1
	binary.LittleEndian.PutUint16(page[kuNativeArch:], 9)
	put(page[kuNtMajorVersion:], MajorVersion)
	put(page[kuNtMinorVersion:], MinorVersion)
	put(page[kuSuiteMask:], 0x110)
	put(page[kuActiveProcessors:], uint32(runtime.NumCPU()))
	for i, c := range nt.UTF16Z(`C:\Windows`) {
		binary.LittleEndian.PutUint16(page[kuNtSystemRoot+2*i:], c)
	}
	// What every processor that can run haft has: PF_COMPARE_EXCHANGE_DOUBLE,
	// MMX, XMMI, RDTSC, PAE, XMMI64, NX, SSE3, COMPARE_EXCHANGE128, FASTFAIL,
	// RDWRFSGSBASE.
	for _, f := range []int{2, 3, 6, 8, 9, 10, 12, 13, 14, 22, 23} {
		page[kuProcessorFeatures+f] = 1
	}
	s.Update()
	return s
}

// InterruptTime returns the time since the start in units of 100 ns.
func (s *SharedData) InterruptTime() int64 { return int64(time.Since(s.started)) / 100 }

// Processors returns the number of processors that guests see.
func (s *SharedData) Processors() uint32 {
	return binary.LittleEndian.Uint32(s.page[kuActiveProcessors:])
}

// Update writes the current time into the page, unless somebody is just doing so.
func (s *SharedData) Update() {
	if !s.mu.TryLock() {
		return
	}
	s.written.Store(cycles())
	now := time.Now()
	if it := int64(now.Sub(s.started)) / 100; it > s.last {
		s.last = it
		storeTime(s.page[kuInterruptTime:], it)
		storeTime(s.page[kuSystemTime:], int64(nt.TimeOf(now)))
		ms := it / 10000
		storeTime(s.page[kuTickCount:], ms)
		binary.LittleEndian.PutUint32(s.page[kuTickCountLow:], uint32(ms))
	}
	s.mu.Unlock()
}

// Enter is called when a guest thread begins to run, or runs again after it
// was blocked: the time is exact then, or written a fraction of a tick ago. A counter that
// has gone back is not believed; one that has stood still while the host slept is wrong for
// a tick at most.
func (s *SharedData) Enter() {
	s.once.Do(func() { go s.tick() })
	if s.running.Add(1) == 1 {
		select {
		case s.kick <- struct{}{}:
		default:
		}
	}
	if d := cycles() - s.written.Load(); d <= 0 || d > fresh {
		s.Update()
	}
}

// Leave is called when a guest thread is about to block, or has ended.
func (s *SharedData) Leave() { s.running.Add(-1) }

// Every makes the clock call f, while guests run, every n ticks. It is set before
// guests run.
func (s *SharedData) Every(n int, f func()) { s.every, s.f = n, f }

func (s *SharedData) tick() {
	for n := 1; ; n++ {
		if s.running.Load() == 0 {
			<-s.kick
			continue
		}
		time.Sleep(Tick)
		s.Update()
		if s.f != nil && n%s.every == 0 {
			s.f()
		}
	}
}
