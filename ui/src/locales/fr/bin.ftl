# La corbeille.
bin-title = Corbeille
bin-subtitle = Ce qui a été retiré reste ici au moins trente jours et peut être repris.
bin-empty = La corbeille est vide.
bin-empty-text = Ce que vous retirez d’une liste arrive ici ; rien n’est effacé d’un clic.
bin-kind-person = Membre
bin-kind-college = Collège
bin-kind-session = Séance
bin-kind-item = Point de l’ordre du jour
bin-kind-paper = Document
bin-entry = { $kind } · { $when } · par { $by }
bin-restore = Reprendre
bin-restore-this = Reprendre : { $title }
