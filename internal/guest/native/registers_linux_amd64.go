package native

import (
	"haft.dev/internal/guest"
	"haft.dev/nt"
)
