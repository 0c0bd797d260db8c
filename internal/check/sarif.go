package check

import (
	"encoding/json"
	"io"
	"net/url"
	"path/filepath"
	"strings"

	"haft.dev/internal/trace"
)

// SARIF 2.1.0, as far as code reviews use it.
// (https://docs.oasis-open.org/sarif/sarif/v2.1.0/)
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name           string      `json:"name"`
		InformationURI string      `json:"informationUri"`
		Rules          []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID               string    `json:"id"`
		Name             string    `json:"name"`
		ShortDescription sarifText `json:"shortDescription"`
		HelpURI          string    `json:"helpUri"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifResult struct {
		RuleID       string            `json:"ruleId"`
		Level        string            `json:"level"`
		Message      sarifText         `json:"message"`
		Locations    []sarifLocation   `json:"locations,omitempty"`
		Stacks       []sarifStack      `json:"stacks,omitempty"`
		Fingerprints map[string]string `json:"partialFingerprints"`
		Properties   map[string]string `json:"properties,omitempty"` // "test": the one that made the mistake
	}
	sarifStack struct {
		Message sarifText    `json:"message"`
		Frames  []sarifFrame `json:"frames"`
	}
	sarifFrame struct {
		Location sarifLocation `json:"location"`
	}
	sarifLocation struct {
		Physical *sarifPhysical `json:"physicalLocation,omitempty"`
		Logical  []sarifLogical `json:"logicalLocations,omitempty"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI       string `json:"uri"`
		URIBaseID string `json:"uriBaseId,omitempty"`
	}
	sarifRegion struct {
		StartLine int `json:"startLine"`
	}
	sarifLogical struct {
		FullyQualifiedName string `json:"fullyQualifiedName"`
	}
)

// HelpURL is where the pages of the findings are: the kind and ".md" follow.
const HelpURL = "https://haft.dev/docs/findings/"

// WriteSARIF writes documents as one SARIF log. Files below root are named
// relative to it, as code reviews need them.
func WriteSARIF(w io.Writer, root string, ds ...*Document) error {
	run := sarifRun{Tool: sarifTool{sarifDriver{Name: "haft", InformationURI: "https://haft.dev"}}, Results: []sarifResult{}}
	for _, k := range Kinds() {
		run.Tool.Driver.Rules = append(run.Tool.Driver.Rules, sarifRule{ID: k.Code(), Name: string(k), ShortDescription: sarifText{sentence(k.Title())}, HelpURI: HelpURL + string(k) + ".md"})
	}
	for _, d := range ds {
		for i := range d.Findings {
			run.Results = append(run.Results, sarifOf(&d.Findings[i], root))
		}
	}
	enc := json.NewEncoder(w)
	enc.SetIndent("", "  ")
	return enc.Encode(sarifLog{"https://json.schemastore.org/sarif-2.1.0.json", "2.1.0", []sarifRun{run}})
}

// sentence makes "Handle leak" of "HANDLE LEAK".
func sentence(title string) string { return title[:1] + strings.ToLower(title[1:]) }

func sarifOf(f *JSONFinding, root string) sarifResult {
	r := sarifResult{RuleID: f.ID, Level: f.Level, Message: sarifText{f.Message}, Fingerprints: map[string]string{"haft/v1": f.Fingerprint}}
	if f.Test != "" {
		r.Properties = map[string]string{"test": f.Test}
	}
	if f.Where != nil {
		r.Locations = []sarifLocation{location(f.Where, root)}
	}
	add := func(what string, e *JSONEvent) {
		if e == nil {
			return
		}
		if e.Call != "" {
			what += " by " + e.Call
		}
		s := sarifStack{Message: sarifText{what}, Frames: []sarifFrame{}}
		for i := range e.Stack {
			s.Frames = append(s.Frames, sarifFrame{location(&e.Stack[i], root)})
		}
		r.Stacks = append(r.Stacks, s)
	}
	add("Made", f.Mistake)
	add("Closed", f.Closed)
	add("Opened", f.Opened)
	for i := range f.Parties {
		add(f.Parties[i].What, &f.Parties[i])
	}
	return r
}

func location(f *trace.Frame, root string) sarifLocation {
	l := sarifLocation{Logical: []sarifLogical{{f.Function}}}
	if f.File != "" && f.Line > 0 {
		p := &sarifPhysical{Region: sarifRegion{f.Line}}
		if rel, err := filepath.Rel(root, f.File); root != "" && err == nil && rel != ".." && !strings.HasPrefix(rel, "../") {
			p.Artifact = sarifArtifact{URI: (&url.URL{Path: filepath.ToSlash(rel)}).String(), URIBaseID: "%SRCROOT%"}
		} else {
			p.Artifact = sarifArtifact{URI: (&url.URL{Scheme: "file", Path: filepath.ToSlash(f.File)}).String()}
		}
		l.Physical = p
	}
	return l
}
