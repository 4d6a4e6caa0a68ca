/** The PDF reader's own worker under a name of ours, so that the one trusted-types policy lets it start. */
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs'
