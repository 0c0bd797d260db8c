package timezone

import (
	"testing"
	"time"
)

// Rules as the documentation describes them, from the tz database.
func TestRules(t *testing.T) {
	for _, x := range []struct {
		location  string
		zone      string
		bias, dst int32
		std, dlt  Date // Month, DayOfWeek, Day, Hour
	}{
		{"Europe/Berlin", "W. Europe Standard Time", -60, -60, Date{Month: 10, Day: 5, Hour: 3}, Date{Month: 3, Day: 5, Hour: 2}},
		{"Europe/Dublin", "GMT Standard Time", 0, -60, Date{Month: 10, Day: 5, Hour: 2}, Date{Month: 3, Day: 5, Hour: 1}},
		{"America/New_York", "Eastern Standard Time", 300, -60, Date{Month: 11, Day: 1, Hour: 2}, Date{Month: 3, Day: 2, Hour: 2}},
		{"Australia/Lord_Howe", "Lord Howe Standard Time", -630, -30, Date{Month: 4, Day: 1, Hour: 2}, Date{Month: 10, Day: 1, Hour: 2}},
		{"Asia/Kolkata", "India Standard Time", -330, 0, Date{}, Date{}},
		{"Etc/UTC", "UTC", 0, 0, Date{}, Date{}},
	} {
		loc, err := time.LoadLocation(x.location)
		if err != nil {
			t.Skip(err) // a host without the database
		}
		if got, want := RuleOf(loc, 2026), (Rule{x.bias, x.std, x.dlt, x.dst}); got != want {
			t.Errorf("%s:\n %+v, want\n %+v", x.location, got, want)
		}
		if z := Of(x.location); z == nil || z.Name != x.zone {
			t.Errorf("%s: %+v, want %s", x.location, z, x.zone)
		}
	}
	if z := Of("Nowhere/City"); z != nil {
		t.Error(z)
	}
}

// Every zone has a name of its own, locations that no other has, and texts that
// can be found again.
func TestZones(t *testing.T) {
	if n := len(Zones()); n < 130 {
		t.Errorf("%d zones", n)
	}
	seen := map[string]string{}
	for _, z := range Zones() {
		for _, l := range append([]string{z.Name}, z.locations...) {
			if other, ok := seen[l]; ok && l != "UTC" {
				t.Errorf("%s is %s and %s", l, other, z.Name)
			}
			seen[l] = z.Name
		}
		if _, err := z.Location(); err != nil {
			t.Errorf("%s: %v", z.Name, err)
		}
		if s, ok := Resource(z.ResourceName(StandardText)); !ok || s != z.Standard {
			t.Errorf("%s: %q", z.Name, s)
		}
		if s, ok := Resource(z.ResourceName(DaylightText)); !ok || s != z.Daylight {
			t.Errorf("%s: %q", z.Name, s)
		}
	}
	for _, name := range []string{"", "@", "@tzres.dll", "@tzres.dll,-x", "@tzres.dll,-0", "@tzres.dll,-999999", "@other.dll,-10", "@tzres.dll,-13"} {
		if s, ok := Resource(name); ok {
			t.Errorf("%q is %q", name, s)
		}
	}
	for name, want := range map[string]string{"Tokyo Standard Time": "(UTC+09:00) Tokyo", "Newfoundland Standard Time": "(UTC-03:30) St Johns", "UTC": "(UTC) Coordinated Universal Time", "UTC-11": "(UTC-11:00) Coordinated Universal Time-11"} {
		for _, z := range Zones() {
			if z.Name != name {
				continue
			}
			s, ok := Resource(`@%SystemRoot%\system32\TZRES.dll` + z.ResourceName(DisplayText)[len("@tzres.dll"):])
			if !ok || s != want {
				t.Errorf("%s: %q, want %q", name, s, want)
			}
		}
	}
}
