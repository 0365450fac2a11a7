//! Changes of one fact that take others with them, so that what was stated of one thing is not taken to be of another.

use super::{CaseFile, Country, Keyword};
use crate::law::national::PUBLIC;

impl CaseFile {
    /// A share that was chosen for the size of the undertaking belongs to that size, and goes with it.
    pub fn forget_sizes(&mut self) {
        for infringement in self.operations.iter_mut().flat_map(|operation| &mut operation.infringements) {
            if let Some(position) = &mut infringement.position {
                position.size = None;
            }
            infringement.position.take_if(|position| position.seriousness.is_none());
        }
    }

    /// States the kind of public body that the addressee is. One is taken to carry on no economic activity until that is stated.
    pub fn state_body(&mut self, kind: Option<Keyword>) {
        let addressee = &mut self.addressee;
        if kind.is_some() && addressee.public_body.is_none() && addressee.undertaking.is_none() {
            addressee.undertaking = Some(false);
        }
        addressee.public_body = kind;
        self.forget_sizes();
    }

    /// Takes the case before another authority. What only the law of the first one knows goes: its procedure, its ways to penalty payments
    /// of its own, and its kinds of public bodies, of which the ordinary one stands for all.
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
