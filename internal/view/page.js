"use strict";
// Cards light up the passages that show their records; a passage leads to its card.
(() => {
	const cards = [...document.querySelectorAll(".card")];
	let pinned = null;

	const light = (card) => {
		for (const s of document.querySelectorAll(".lit")) s.classList.remove("lit");
		if (!card) return;
		for (const s of document.querySelectorAll(`[data-records~="${card.id}"]`)) s.classList.add("lit");
	};
	const beside = matchMedia("(min-width: 50.01rem)"); // cards stand beside the text, and else beneath it
	const seen = (e) => {
		const r = e.getBoundingClientRect();
		return r.top > 40 && r.bottom < innerHeight;
	};
	// pin lights a card up until the next one. On a narrow screen what was not touched comes into sight, the passage or the card.
	const pin = (card, fromPassage) => {
		if (pinned) pinned.setAttribute("aria-pressed", "false");
		pinned = card;
		light(card);
		if (!card) return;
		card.setAttribute("aria-pressed", "true");
		const passage = document.querySelector(`[data-records~="${card.id}"]`);
		if (passage && !fromPassage && !seen(passage)) passage.scrollIntoView({ block: "center" });
		if (fromPassage || beside.matches || !passage) card.scrollIntoView({ block: "nearest" });
	};

	for (const card of cards) {
		card.addEventListener("pointermove", () => light(card)); // not pointerenter, which comes too when the page scrolls beneath a mouse at rest
		card.addEventListener("pointerleave", () => light(pinned));
		card.addEventListener("click", () => pin(card === pinned ? null : card));
		card.addEventListener("keydown", (e) => {
			if (e.key !== "Enter" && e.key !== " ") return;
			e.preventDefault();
			pin(card === pinned ? null : card);
		});
	}
	document.addEventListener("click", (e) => {
		const link = e.target.closest("[data-card]");
		const passage = e.target.closest("[data-records]");
		if (!link && !passage) return;
		e.preventDefault();
		pin(document.getElementById(link ? link.dataset.card : passage.dataset.records.split(" ")[0]), !link);
	});
	// In a frame without an address of its own, a link within the page would lead out of it.
	for (const a of document.querySelectorAll("a[href^='#']:not([data-card])")) {
		a.addEventListener("click", (e) => {
			e.preventDefault();
			const to = document.getElementById(a.getAttribute("href").slice(1));
			to.tabIndex = -1;
			to.focus({ preventScroll: true });
			to.scrollIntoView();
		});
	}
	document.addEventListener("keydown", (e) => {
		if (e.key === "Escape") return pin(null);
		const step = { j: 1, k: -1 }[e.key];
		if (!step || !cards.length || e.ctrlKey || e.metaKey || e.altKey) return;
		const at = cards.indexOf(pinned);
		const next = cards[at < 0 ? (step > 0 ? 0 : cards.length - 1) : (at + step + cards.length) % cards.length];
		pin(next);
		next.focus({ preventScroll: true });
	});
	for (const box of document.querySelectorAll(".legend input")) {
		box.addEventListener("change", () => document.body.classList.toggle("no-" + box.name, !box.checked));
	}
})();
