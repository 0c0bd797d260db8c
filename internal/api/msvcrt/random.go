package msvcrt

import (
	"haft.dev/internal/api"
)

func randomFuncs() []api.Func {
	return []api.Func{
		api.F0("rand()", func(c *api.Call) error {
			t := threadOf(c)
			t.seed = t.seed*214013 + 2531011
			return number(c, int(t.seed>>16&0x7FFF))
		}),
		api.F1("rand_s(randomValue)", func(c *api.Call, to uint64) error {
			if to == 0 {
				return invalid(c, EINVAL, uint64(EINVAL))
			}
			api.Ptr(to).Randomize(c, 4)
			return number(c, 0)
		}),
		api.F1("srand(seed)", func(c *api.Call, seed uint32) error {
			threadOf(c).seed = seed
			return number(c, 0)
		}),
	}
}
