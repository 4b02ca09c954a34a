package otp.relay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Says of accounts what they would be told to be, whatever the CRM was told before. */
@ApplicationScoped
class DrawPortraits implements Portraits {

    /** So few that none is left out because the others have much to tell. */
    private static final int PART = ReadDossiers.ALL_NEWS / ReadDossiers.NEWS;

    private ReadDossiers dossiers;
    private ContactNews news;

    protected DrawPortraits() {
        // CDI proxy
    }

    @Inject
    DrawPortraits(ReadDossiers dossiers, ContactNews news) {
        this.dossiers = dossiers;
        this.news = news;
    }

    @Override
    public List<Portrait> of(Collection<UUID> accounts) {
        var portraits = new ArrayList<Portrait>();
        for (var left = List.copyOf(accounts); !left.isEmpty();) {
            var part = left.subList(0, Math.min(PART, left.size()));
            dossiers.anew(part).forEach(dossier -> portraits.add(portrait(dossier)));
            left = left.subList(part.size(), left.size());
        }
        return portraits;
    }

    private Portrait portrait(Dossier dossier) {
        return new Portrait(dossier.account(), dossier.name(), dossier.newest(), news.of(dossier), dossier.recipient() != null);
    }
}
