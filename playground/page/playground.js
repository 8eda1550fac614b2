"use strict";
// The library stands in the page, packed; what it makes of the release is shown in a frame that is allowed nothing but its own script.
(() => {
	const at = (id) => document.getElementById(id);
	const release = at("release"), status = at("status"), frame = at("view");

	const say = (text, wrong) => {
		status.textContent = text;
		status.classList.toggle("wrong", Boolean(wrong));
	};
	const today = () => {
		const now = new Date(), two = (n) => String(n).padStart(2, "0");
		return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
	};
	const show = () => {
		if (!globalThis.communiqueView) return; // it is shown once the library runs
		if (!release.value.trim()) {
			frame.hidden = true;
			return say("Ready.");
		}
		const begin = performance.now();
		const result = globalThis.communiqueView(release.value, today());
		const took = Math.round(performance.now() - begin);
		frame.hidden = Boolean(result.error);
		if (result.error) return say(result.error, true);
		frame.srcdoc = result.page;
		say(`Read in ${took} ms.`);
	};

	let waiting = 0;
	const soon = () => {
		clearTimeout(waiting);
		waiting = setTimeout(show, 150);
	};
	const put = (text) => {
		release.value = text;
		release.focus();
		soon();
	};

	release.addEventListener("input", soon);
	at("example").addEventListener("click", () => put(at("sample").textContent.trim()));
	at("clear").addEventListener("click", () => put(""));

	const start = async () => {
		const packed = Uint8Array.from(atob(at("wasm").textContent), (c) => c.charCodeAt(0));
		const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
		const go = new Go();
		const { instance } = await WebAssembly.instantiate(await new Response(unpacked).arrayBuffer(), go.importObject);
		go.run(instance);
		at("wasm").remove();
		show();
	};
	start().catch((e) => say(`The library could not be started: ${e.message}`, true));
})();
