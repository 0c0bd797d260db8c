package run

import (
	"maps"
	"os"
	"slices"
	"strings"
)

// contentTypes are those that every Windows knows. Those of the host's list are
// added.
var contentTypes = map[string]string{
	".avi": "video/avi", ".bmp": "image/bmp", ".css": "text/css", ".csv": "application/vnd.ms-excel", ".gif": "image/gif",
	".gz": "application/x-gzip", ".htm": "text/html", ".html": "text/html", ".ico": "image/x-icon", ".jpeg": "image/jpeg",
	".jpg": "image/jpeg", ".js": "application/javascript", ".json": "application/json", ".mp3": "audio/mpeg", ".mp4": "video/mp4",
	".pdf": "application/pdf", ".png": "image/png", ".svg": "image/svg+xml", ".tar": "application/x-tar", ".tif": "image/tiff",
	".tiff": "image/tiff", ".txt": "text/plain", ".wav": "audio/wav", ".webp": "image/webp", ".xml": "text/xml",
	".zip": "application/x-zip-compressed",
}

// mimeTypes is the host's list of content types.
const mimeTypes = "/etc/mime.types"

func (b builder) classes() {
	types := make(map[string]string, len(contentTypes))
	if raw, err := os.ReadFile(mimeTypes); err == nil {
		for _, line := range strings.Split(string(raw), "\n") {
			line, _, _ = strings.Cut(line, "#")
			if f := strings.Fields(line); len(f) > 1 {
				for _, ext := range f[1:] {
					types["."+ext] = f[0]
				}
			}
		}
	}
	for ext, typ := range contentTypes {
		types[ext] = typ
	}
	database := builder{b.key(`MIME\Database\Content Type`)}
	for _, ext := range slices.Sorted(maps.Keys(types)) { // in order, so that keys are added at the end
		typ := types[ext]
		if strings.ContainsAny(ext+typ, `\`) || len(ext) > 64 || len(typ) > 128 {
			continue
		}
		set(b.key(ext), "Content Type", typ)
		k := database.key(typ)
		if _, err := k.Value("Extension"); err != nil || contentTypes[ext] == typ {
			set(k, "Extension", ext)
		}
	}
	set(b.key(".exe"), "", "exefile")
	set(b.key(".txt"), "", "txtfile")
	set(b.key("exefile"), "", "Application")
	set(b.key("txtfile"), "", "Text Document")
	// The type library that OLE itself comes with.
	set(b.key(`TypeLib\{00020430-0000-0000-C000-000000000046}\2.0`), "", "OLE Automation")
	b.key("CLSID")
	b.key("Interface")
}
