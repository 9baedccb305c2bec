"""Parts of a page that know the dossier, one controller per form, same stem."""
