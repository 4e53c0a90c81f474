// What is selected in the text of an article stands in the form below it. Without this it is typed or pasted there.
(() => {
  const text = document.querySelector('.article-text');
  const field = document.getElementById('passage-quote');
  if (!text || !field) return;
  let filled = '';
  document.addEventListener('selectionchange', () => {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const { startContainer } = range;
    const start = startContainer.closest ? startContainer : startContainer.parentElement;
    // Not the notes beside the text; and what a person has typed stays.
    if (!text.contains(start) || !start.closest('.prose') || (field.value !== '' && field.value !== filled)) return;
    const words = range.cloneContents();
    for (const note of words.querySelectorAll('.note-number')) note.remove();
    filled = (words.querySelector('.prose') ?? words).textContent.trim();
    field.value = filled;
  });
})();
