// Package browser opens pages in a headless Chromium, for tests and pictures.
package browser

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"time"

	"github.com/chromedp/chromedp"
)

// ErrNone says that there is no browser on this machine.
var ErrNone = errors.New("no chromium, chrome or google-chrome on the PATH")

// find is the path of the first browser that there is.
func find() (string, error) {
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome", "chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", ErrNone
}

// longest is how long a browser may run.
const longest = 2 * time.Minute

// Start runs a browser that asks nothing of the network by itself, and gives the context of its first tab. Both end when stop is called, and after
// the longest time in any case.
func Start() (tab context.Context, stop func(), err error) {
	path, err := find()
	if err != nil {
		return nil, nil, err
	}
	profile, err := os.MkdirTemp("", "browser")
	if err != nil {
		return nil, nil, err
	}
	timed, endTime := context.WithTimeout(context.Background(), longest)
	process, endProcess := chromedp.NewExecAllocator(timed,
		chromedp.ExecPath(path), chromedp.UserDataDir(profile), chromedp.WindowSize(1280, 900),
		chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.Flag("hide-scrollbars", true), chromedp.Flag("disable-dev-shm-usage", true),
		// A frame in a sandbox stays within the page's process, where the tests can look at it.
		chromedp.Flag("disable-features", "IsolateSandboxedIframes"),
	)
	tab, endTab := chromedp.NewContext(process)
	stop = func() {
		endTab()
		endProcess()
		endTime()
		os.RemoveAll(profile)
	}
	if err := chromedp.Do(tab); err != nil {
		stop()
		return nil, nil, fmt.Errorf("%s: %w", path, err)
	}
	return tab, stop, nil
}
