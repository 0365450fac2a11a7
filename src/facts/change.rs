//! Changes to one fact that affect others, so that what was stated about one thing is not taken to be about another.

use super::{CaseFile, Country, Keyword};
use crate::law::national::PUBLIC;

impl CaseFile {
    /// Drops the shares that were chosen for the size of the undertaking, as they belong to that size.
    pub fn forget_sizes(&mut self) {
        for infringement in self.operations.iter_mut().flat_map(|operation| &mut operation.infringements) {
            if let Some(position) = &mut infringement.position {
                position.size = None;
            }
            infringement.position.take_if(|position| position.seriousness.is_none());
        }
    }

    /// States what kind of public body the addressee is. A public body carries on no economic activity until the user says otherwise.
    pub fn state_body(&mut self, kind: Option<Keyword>) {
        let addressee = &mut self.addressee;
        if kind.is_some() && addressee.public_body.is_none() && addressee.undertaking.is_none() {
            addressee.undertaking = Some(false);
        }
        addressee.public_body = kind;
        self.forget_sizes();
    }

    /// Takes the case before another authority. What only the law of the first one knows is dropped: its procedure, its routes to penalty
    /// payments, and its kinds of public bodies, all of which become the ordinary kind.
    pub fn bring_before(&mut self, country: Option<Country>) {
        self.country = country;
        self.procedure = None;
        self.other_authorities.retain(|other| Some(*other) != country);
        for penalty in self.penalties.iter_mut().filter(|penalty| penalty.country.is_none()) {
            penalty.route = None;
        }
        if self.addressee.public_body.is_some() && self.body_kind().is_none() {
            self.addressee.public_body = Keyword::new(PUBLIC);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_public_body_carries_on_no_economic_activity_until_that_is_stated() {
        let undertaking = |stated: Option<bool>, kinds: &[&str]| {
            let mut file = CaseFile::default();
            file.addressee.undertaking = stated;
            for kind in kinds {
                file.state_body(Keyword::new(kind));
            }
            file.addressee.undertaking
        };
        assert_eq!(undertaking(None, &[]), None);
        assert_eq!(undertaking(None, &["state"]), Some(false));
        assert_eq!(undertaking(Some(true), &["state"]), Some(true), "what was stated stays");
        assert_eq!(undertaking(None, &["", "state", ""]), Some(false), "and the answer with it");
    }
}
