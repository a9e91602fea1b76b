"""A headless Chromium, spoken to over a pipe by the DevTools protocol. Needs nothing but Python."""

import base64
import json
import os
import shutil
import subprocess
import tempfile


class Chromium:
    """One browser with one page. Every request, message, dialogue and error of the page is kept in `events`."""

    def __init__(self, program="chromium"):
        self.profile = tempfile.mkdtemp(prefix="foi-chromium-")
        their_input, self.output = os.pipe()
        self.input, their_output = os.pipe()

        def take_pipes():
            # The browser reads from 3 and writes to 4. The ends may have these very numbers: move them away first.
            one, other = os.dup(their_input), os.dup(their_output)
            os.dup2(one, 3)
            os.dup2(other, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe", "--no-first-run",
             "--disable-background-networking", "--disable-component-update", "--disable-extensions",
             "--force-color-profile=srgb", "--disable-dev-shm-usage", f"--user-data-dir={self.profile}", "about:blank"],
            close_fds=False, preexec_fn=take_pipes, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL)
        os.close(their_input)
        os.close(their_output)
        self.reader = os.fdopen(self.input, "rb")
        self.rest, self.number, self.session, self.events = b"", 0, None, []
        target = [t for t in self.send("Target.getTargets")["targetInfos"] if t["type"] == "page"][0]["targetId"]
        self.session = self.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Network", "Log"):
            self.send(domain + ".enable")
        self.send("Page.setLifecycleEventsEnabled", enabled=True)

    def close(self):
        try:
            self.session = None
            self.send("Browser.close")
        except (OSError, EOFError):
            pass
        self.process.wait(timeout=20)
        shutil.rmtree(self.profile, ignore_errors=True)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def receive(self):
        while b"\0" not in self.rest:
            piece = os.read(self.reader.fileno(), 1 << 16)
            if not piece:
                raise EOFError("the browser went away")
            self.rest += piece
        message, self.rest = self.rest.split(b"\0", 1)
        return json.loads(message)

    def send(self, method, **parameters):
        """Asks for something and waits for the answer."""
        self.number += 1
        message = {"id": self.number, "method": method, "params": parameters}
        if self.session:
            message["sessionId"] = self.session
        os.write(self.output, json.dumps(message).encode() + b"\0")
        while True:
            answer = self.receive()
            if answer.get("id") == self.number:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self.take(answer)

    def take(self, event):
        self.events.append(event)
        # A dialogue stops the page until someone answers it.
        if event.get("method") == "Page.javascriptDialogOpening":
            self.number += 1
            os.write(self.output, json.dumps({
                "id": self.number, "sessionId": self.session, "method": "Page.handleJavaScriptDialog",
                "params": {"accept": False}}).encode() + b"\0")

    def size(self, width, height=900):
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=False)

    def dark(self, is_dark):
        self.send("Emulation.setEmulatedMedia", features=[
            {"name": "prefers-color-scheme", "value": "dark" if is_dark else "light"}])

    def open(self, url):
        """Opens a page and waits until all of it is there."""
        # By way of an empty page, so that an address that differs behind # alone is opened, too.
        for address in ("about:blank", url):
            self.events.clear()
            loader = self.send("Page.navigate", url=address)["loaderId"]
            while not any(event.get("method") == "Page.lifecycleEvent" and event["params"]["name"] == "load"
                          and event["params"]["loaderId"] == loader for event in self.events):
                self.take(self.receive())

    def ask(self, expression):
        """The value of an expression on the page; promises are waited for."""
        answer = self.send("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(answer["exceptionDetails"].get("exception", {}).get("description", "an exception"))
        return answer["result"].get("value")

    def key(self, name):
        for kind in ("keyDown", "keyUp"):
            self.send("Input.dispatchKeyEvent", type=kind, key=name, code=name,
                      windowsVirtualKeyCode={"Tab": 9, "Enter": 13}[name])

    def picture(self, path, whole=False, clip=None):
        options = {"format": "png", "captureBeyondViewport": whole}
        if clip:
            options["clip"] = dict(zip(("x", "y", "width", "height"), clip), scale=1)
        with open(path, "wb") as file:
            file.write(base64.b64decode(self.send("Page.captureScreenshot", **options)["data"]))

    def addresses(self):
        """What the page asked for since it was opened."""
        return [event["params"]["request"]["url"] for event in self.events
                if event.get("method") == "Network.requestWillBeSent"]

    def complaints(self):
        """Errors, messages and dialogues since the page was opened."""
        told = []
        for event in self.events:
            method, parameters = event.get("method"), event.get("params", {})
            if method == "Log.entryAdded" and parameters["entry"]["level"] in ("error", "warning"):
                told.append(parameters["entry"]["text"])
            elif method == "Runtime.exceptionThrown":
                told.append(parameters["exceptionDetails"].get("exception", {}).get("description", "exception"))
            elif method == "Page.javascriptDialogOpening":
                told.append("dialogue: " + parameters["message"])
        return told
